package io.hrsystem.command.operations.replays;

import io.hrsystem.command.operations.replays.ReplayCommand.CancelReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.PauseReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.RequestReplay;
import io.hrsystem.command.operations.replays.ReplayCommand.ResumeReplay;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.ReplayId;
import io.hrsystem.contract.operations.ReplayKind;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The super admin's replays; how far each is can be read at the other service. */
@RestController
@RequestMapping("/api/admin/replays")
@Needs(Permission.REPLAY)
class ReplayEndpoint {
    record ReplayAnswer(ReplayId replayId) {}

    private record Nothing() {}

    private final Commands commands;
    private final History history;

    ReplayEndpoint(Commands commands, History history) {
        this.commands = commands;
        this.history = history;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "requestReplay",
            summary = "Makes read models again from events, or shows those of a company as they were",
            description = "It is done afterwards, while reads go on.")
    ResponseEntity<ReplayAnswer> request(Request request, @Valid @RequestBody ReplayRequest body) {
        body.requireWhole();
        var id = ReplayId.next();
        var company = body.tenantId();
        if (company != null) history.requireCompany(company);
        var command = new RequestReplay(
                id,
                body.kind(),
                body.readModels(),
                company,
                body.kind() == ReplayKind.VIEW ? history.upTo(body.upTo()) : null,
                body.eventsPerSecond(),
                body.reason(),
                request.caller().actor());
        return commands.on(request, TenantId.PLATFORM, body)
                .sending(command)
                .answering(new ReplayAnswer(id))
                .as(HttpStatus.ACCEPTED);
    }

    @PostMapping("/{id}/pause")
    @Operation(operationId = "pauseReplay", summary = "Holds a replay up until it is resumed")
    ResponseEntity<ReplayAnswer> pause(Request request, @PathVariable ReplayId id) {
        return send(request, new PauseReplay(id));
    }

    @PostMapping("/{id}/resume")
    @Operation(operationId = "resumeReplay", summary = "Lets a paused replay go on")
    ResponseEntity<ReplayAnswer> resume(Request request, @PathVariable ReplayId id) {
        return send(request, new ResumeReplay(id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            operationId = "cancelReplay",
            summary = "Gives a replay up",
            description = "Read models that are live stay as they are; a VIEW that is there is removed.")
    ResponseEntity<ReplayAnswer> cancel(Request request, @PathVariable ReplayId id) {
        return send(request, new CancelReplay(id));
    }

    private ResponseEntity<ReplayAnswer> send(Request request, ReplayCommand command) {
        return commands.on(request, TenantId.PLATFORM, new Nothing())
                .sending(command)
                .answering(new ReplayAnswer(command.replayId()))
                .as(HttpStatus.OK);
    }
}
