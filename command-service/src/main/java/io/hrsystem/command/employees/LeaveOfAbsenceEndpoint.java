package io.hrsystem.command.employees;

import io.hrsystem.command.employees.ChangeEmployment.ReturnFromLeave;
import io.hrsystem.command.employees.ChangeEmployment.StartLeaveOfAbsence;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.employees.AbsenceKind;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Employments that rest. */
@RestController
@RequestMapping("/api/employees/{id}")
@Needs(Permission.CHANGE_EMPLOYEES)
class LeaveOfAbsenceEndpoint {
    record LeaveOfAbsenceRequest(
            @NotNull LocalDate from,

            @Nullable @Schema(description = "The last day; open if it is left out.", example = "2026-08-31")
            LocalDate to,

            @NotNull AbsenceKind kind,

            @Nullable @Schema(example = "Second child", minLength = 1, maxLength = 500)
            FreeText reason) {}

    @Schema(name = "ReturnFromLeaveRequest")
    record ReturnRequest(
            @NotNull @Schema(description = "The first day back at work.")
            LocalDate effectiveOn,

            @Nullable @Schema(example = "Earlier than planned", minLength = 1, maxLength = 500)
            FreeText reason) {}

    private final Commands commands;

    LeaveOfAbsenceEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/leave-of-absence")
    @Operation(operationId = "startLeaveOfAbsence", summary = "Lets an employment rest")
    ResponseEntity<ChangeAnswer> start(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody LeaveOfAbsenceRequest body) {
        return send(
                request,
                body,
                new StartLeaveOfAbsence(id, ChangeId.next(), body.kind(), body.from(), body.to(), body.reason()));
    }

    @PostMapping("/return")
    @Operation(operationId = "returnFromLeave", summary = "Ends a leave of absence")
    ResponseEntity<ChangeAnswer> end(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody ReturnRequest body) {
        return send(request, body, new ReturnFromLeave(id, ChangeId.next(), body.effectiveOn(), body.reason()));
    }

    private ResponseEntity<ChangeAnswer> send(Request request, Object body, ChangeEmployment command) {
        return commands.on(request, body)
                .sending(command)
                .answering(ChangeAnswer.class, ChangeId.class, ChangeAnswer::new)
                .as(HttpStatus.OK);
    }
}
