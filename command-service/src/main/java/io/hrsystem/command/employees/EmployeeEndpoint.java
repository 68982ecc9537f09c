package io.hrsystem.command.employees;

import io.hrsystem.command.employees.ChangeEmployment.TerminateEmployee;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.TerminationReason;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How employments begin and end. */
@RestController
@RequestMapping("/api/employees")
@Needs(Permission.CHANGE_EMPLOYEES)
class EmployeeEndpoint {
    record EmployeeAnswer(EmployeeId employeeId, ChangeId changeId) {
        static EmployeeAnswer ofHire(EmployeeId employee) {
            return new EmployeeAnswer(employee, ChangeId.ofBeginning(employee.value()));
        }
    }

    @Schema(name = "TerminateEmployeeRequest")
    record TerminateRequest(
            @NotNull LocalDate lastDay, @NotNull TerminationReason reason) {}

    private final Commands commands;
    private final PreviousEmployment previousEmployment;

    EmployeeEndpoint(Commands commands, PreviousEmployment previousEmployment) {
        this.commands = commands;
        this.previousEmployment = previousEmployment;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hires an employee")
    ResponseEntity<EmployeeAnswer> hire(Request request, @Valid @RequestBody HireRequest body) {
        var employee = EmployeeId.next();
        var command = body.command(employee, request.tenant());
        return commands.on(request, body)
                .sending(command)
                .answering(EmployeeAnswer.ofHire(employee))
                .as(HttpStatus.CREATED);
    }

    @PostMapping("/{id}/terminate")
    @Operation(
            operationId = "terminateEmployee",
            summary = "Ends an employment",
            description = "What is planned for later days does not count any more.")
    ResponseEntity<ChangeAnswer> terminate(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody TerminateRequest body) {
        var command = new TerminateEmployee(id, ChangeId.next(), body.lastDay(), body.reason());
        return commands.on(request, body)
                .sending(command)
                .answering(new ChangeAnswer(command.changeId()))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{id}/rehire")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "rehireEmployee",
            summary = "Begins a new employment of somebody who has left",
            description = "Takes over name, telephone number and what else is left out.")
    ResponseEntity<EmployeeAnswer> rehire(
            Request request, @PathVariable EmployeeId id, @Valid @RequestBody RehireRequest body) {
        var employee = EmployeeId.next();
        return commands.on(request, body)
                .asking(Preconditions.none(StreamIds.employee(id)))
                .deciding(_ -> previousEmployment.rehire(id, employee, body))
                .answering(EmployeeAnswer.ofHire(employee))
                .as(HttpStatus.CREATED);
    }
}
