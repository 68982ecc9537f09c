package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has what is kept of somebody erased, as far as no law says to keep it. */
@RestController
class EraseEndpoint {
    @Schema(name = "EraseEmployeeRequest")
    record EraseRequest(
            @NotNull @Schema(example = "Has asked for it", minLength = 1, maxLength = 500)
            FreeText reason) {}

    private final Commands commands;
    private final RetentionMatrix matrix;
    private final Leavers leavers;
    private final Clock clock;

    EraseEndpoint(Commands commands, RetentionMatrix matrix, Leavers leavers, Clock clock) {
        this.commands = commands;
        this.matrix = matrix;
        this.leavers = leavers;
        this.clock = clock;
    }

    @PostMapping("/api/employees/{id}/erase")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Needs(Permission.ERASE_PEOPLE)
    @Operation(
            operationId = "eraseEmployee",
            summary = "Erases what is kept of somebody who has left",
            description = "Class by class, what no law says to keep any more, for good. Names read ERASED soon after.")
    ResponseEntity<Erased> erase(Request request, @PathVariable EmployeeId id, @Valid @RequestBody EraseRequest body) {
        var answer = commands.on(request, body)
                .asking(Leaver.of(request.tenant(), id, clock))
                .deciding(it -> new ErasePerson(id, it.due(matrix), it.keptUntil(matrix), body.reason()))
                .answering(Erased.class, Erased.class, it -> it);
        leavers.wake(request.tenant());
        return answer.as(HttpStatus.ACCEPTED);
    }
}
