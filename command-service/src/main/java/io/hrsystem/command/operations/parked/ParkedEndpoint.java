package io.hrsystem.command.operations.parked;

import io.hrsystem.command.operations.parked.ParkedResults.Result;
import io.hrsystem.command.operations.parked.ParkedWorkCommand.RetryParked;
import io.hrsystem.command.operations.parked.ParkedWorkCommand.SetParkedAside;
import io.hrsystem.command.platform.commands.Answer;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.operations.ParkedWorkId;
import io.hrsystem.contract.operations.ReadModels;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The super admin's work on streams of which a read model could not apply an event. */
@RestController
@RequestMapping("/api/admin/parked")
@Needs(Permission.REPLAY)
class ParkedEndpoint {
    record ParkedRequest(
            @NotNull
            @Size(min = 1, max = 64)
            @Schema(description = "The name of a group of read models.", example = "employees")
            String projection,

            @Nullable @Schema(description = "Whose streams; all companies' if it is left out.")
            TenantId tenantId,

            @Nullable
            @Size(min = 1, max = 200)
            @Schema(
                    description = "The only stream that is meant; all of them if it is left out.",
                    example = "employee:019a4b3c-5d6e-7f80-8a1b-2c3d4e5f6071")
            String stream,

            @NotNull @Schema(example = "The projection has been mended", minLength = 1, maxLength = 500)
            FreeText reason) {
        String readModel() {
            try {
                return ReadModels.of(projection);
            } catch (OutOfBounds e) {
                throw e.in("projection");
            }
        }
    }

    record RetryAnswer(
            ParkedWorkId workId,

            @Schema(description = "Streams that have been tried.", example = "3")
            long retried,

            @Schema(description = "Events that have been applied.", example = "12")
            long applied,

            @Nullable @Schema(description = "Streams that stay parked; null if it is not done yet.", example = "0")
            Long parked) {}

    record SetAsideAnswer(
            ParkedWorkId workId,

            @Schema(description = "Events that have been left out.", example = "1")
            long setAside,

            @Nullable @Schema(description = "Streams that are parked again; null if it is not done yet.", example = "0")
            Long parked) {}

    private record Asked(ParkedWorkId workId) {}

    private final Commands commands;
    private final ParkedResults results;

    ParkedEndpoint(Commands commands, ParkedResults results) {
        this.commands = commands;
        this.results = results;
    }

    @PostMapping("/retry")
    @Operation(
            operationId = "retryParked",
            summary = "Tries parked events again",
            description = "Waits for the end some seconds; it goes on if that was too short.")
    ResponseEntity<RetryAnswer> retry(Request request, @Valid @RequestBody ParkedRequest body) {
        var id = ParkedWorkId.next();
        var actor = request.caller().actor();
        var asked = ask(
                request,
                body,
                new RetryParked(id, body.readModel(), body.tenantId(), body.stream(), body.reason(), actor));
        return answer(asked, it -> new RetryAnswer(asked.body().workId(), it.streams(), it.events(), it.parked()));
    }

    @PostMapping("/set-aside")
    @Operation(
            operationId = "setParkedAside",
            summary = "Leaves out the events that cannot be applied, and goes on with those behind them",
            description = "Of each stream the one that holds it up. Waits for the end some seconds, as a retry does.")
    ResponseEntity<SetAsideAnswer> setAside(Request request, @Valid @RequestBody ParkedRequest body) {
        var id = ParkedWorkId.next();
        var actor = request.caller().actor();
        var asked = ask(
                request,
                body,
                new SetParkedAside(id, body.readModel(), body.tenantId(), body.stream(), body.reason(), actor));
        return answer(asked, it -> new SetAsideAnswer(asked.body().workId(), it.events(), it.parked()));
    }

    private Answer<Asked> ask(Request request, ParkedRequest body, ParkedWorkCommand command) {
        return commands.on(request, TenantId.PLATFORM, body).sending(command).answering(new Asked(command.workId()));
    }

    private <A> ResponseEntity<A> answer(Answer<Asked> asked, Function<Result, A> answer) {
        var result = results.await(asked.body().workId());
        return new Answer<>(answer.apply(result), asked.position()).as(HttpStatus.OK);
    }
}
