package io.hrsystem.command.identity.sessions;

import io.hrsystem.command.identity.sessions.SessionCommand.EndOwnSession;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionEnd;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** People end their own sign-ins. */
@RestController
@Needs(Permission.MANAGE_OWN_ACCESS)
class SessionEndpoint {
    @Schema(name = "EndedSession")
    record SessionAnswer(SessionId sessionId) {}

    @Schema(name = "EndedSessions")
    record SessionsAnswer(AccountId accountId) {}

    private record Nothing() {}

    private final Commands commands;
    private final Sessions sessions;
    private final ReadGate readGate;

    SessionEndpoint(Commands commands, Sessions sessions, ReadGate readGate) {
        this.commands = commands;
        this.sessions = sessions;
        this.readGate = readGate;
    }

    @PostMapping("/api/sessions/{id}/end")
    @Operation(
            operationId = "endSession",
            summary = "Ends one of one's own sessions",
            description = "Its tokens are refused on both services as soon as this is answered.")
    ResponseEntity<SessionAnswer> end(Request request, @PathVariable SessionId id) {
        var account = accountOf(request.caller());
        var answer = commands.on(request, new Nothing())
                .sending(new EndOwnSession(id, account))
                .answering(new SessionAnswer(id));
        readGate.copyEnded(request.tenant(), account);
        return answer.as(HttpStatus.OK);
    }

    @PostMapping("/api/sessions/end-others")
    @Operation(
            operationId = "endOtherSessions",
            summary = "Ends all of one's own sessions but this one",
            description = "Their tokens are refused on both services as soon as this is answered.")
    ResponseEntity<SessionsAnswer> endOthers(Request request) {
        var caller = request.caller();
        var account = accountOf(caller);
        // whoever is not let in ends nothing either
        commands.reading(request, () -> true);
        sessions.endAll(request.tenant(), account, SessionEnd.ENDED_BY_PERSON, caller.session());
        return ResponseEntity.ok(new SessionsAnswer(account));
    }

    private static AccountId accountOf(Caller caller) {
        if (caller.session() == null) throw Refusal.of(RefusalCode.FORBIDDEN);
        return AccountId.of(caller.actor());
    }
}
