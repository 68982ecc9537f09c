package io.hrsystem.command.employees;

import io.hrsystem.command.employees.ChangeEmployment.CancelChange;
import io.hrsystem.command.employees.ChangeEmployment.WithdrawChange;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.CompanyDay;
import io.hrsystem.command.platform.commands.Remark;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of employments taken back: a plan that will not happen, or what should never have been. */
@RestController
@RequestMapping("/api/employees/{id}/changes/{changeId}")
@Needs(Permission.CHANGE_EMPLOYEES)
class EmployeeChangesEndpoint {
    private final Commands commands;
    private final CompanyDay companyDay;

    EmployeeChangesEndpoint(Commands commands, CompanyDay companyDay) {
        this.commands = commands;
        this.companyDay = companyDay;
    }

    @PostMapping("/cancel")
    @Operation(
            operationId = "cancelEmployeeChange",
            summary = "Cancels what is planned for an employee",
            description = "What has begun by the company's today can only be withdrawn.")
    ResponseEntity<ChangeAnswer> cancel(
            Request request,
            @PathVariable EmployeeId id,
            @PathVariable ChangeId changeId,
            @RequestBody(required = false) @Nullable Remark body) {
        var asked = Remark.in(body);
        return commands.on(request, asked)
                .asking(companyDay.today(request.tenant(), StreamIds.employee(id)))
                .deciding(today -> new CancelChange(id, changeId, today, asked.text()))
                .answering(new ChangeAnswer(changeId))
                .as(HttpStatus.OK);
    }

    @PostMapping("/withdraw")
    @Operation(
            operationId = "withdrawEmployeeChange",
            summary = "Withdraws a change of an employee that should never have been",
            description = "What it had replaced holds again. A hire can be withdrawn while nothing hangs on it.")
    ResponseEntity<ChangeAnswer> withdraw(
            Request request,
            @PathVariable EmployeeId id,
            @PathVariable ChangeId changeId,
            @RequestBody(required = false) @Nullable Remark body) {
        var asked = Remark.in(body);
        return commands.on(request, asked)
                .sending(new WithdrawChange(id, changeId, asked.text()))
                .answering(new ChangeAnswer(changeId))
                .as(HttpStatus.OK);
    }
}
