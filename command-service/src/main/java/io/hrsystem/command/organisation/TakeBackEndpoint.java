package io.hrsystem.command.organisation;

import io.hrsystem.command.organisation.OrganisationCommand.CancelDepartmentChange;
import io.hrsystem.command.organisation.OrganisationCommand.WithdrawDepartmentChange;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.CompanyDay;
import io.hrsystem.command.platform.commands.Remark;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.organisation.DepartmentId;
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

/** What a change had replaced holds again. A department whose founding is taken back has never been. */
@RestController
@RequestMapping("/api/departments/{id}/changes/{changeId}")
@Needs(Permission.CHANGE_DEPARTMENTS)
class TakeBackEndpoint {
    private final Commands commands;
    private final CompanyDay companyDay;

    TakeBackEndpoint(Commands commands, CompanyDay companyDay) {
        this.commands = commands;
        this.companyDay = companyDay;
    }

    @PostMapping("/cancel")
    @Operation(
            operationId = "cancelDepartmentChange",
            summary = "Cancels a planned change of a department",
            description = "One that lies ahead; from its day on it can only be withdrawn.")
    ResponseEntity<DepartmentAnswer> cancel(
            Request request,
            @PathVariable DepartmentId id,
            @PathVariable ChangeId changeId,
            @RequestBody(required = false) @Nullable Remark body) {
        var tenant = request.tenant();
        var asked = Remark.in(body);
        return commands.on(request, asked)
                .asking(companyDay.today(tenant, StreamIds.organisation(tenant)))
                .deciding(day -> new CancelDepartmentChange(tenant, id, changeId, asked.text(), day))
                .answering(new DepartmentAnswer(id, changeId))
                .as(HttpStatus.OK);
    }

    @PostMapping("/withdraw")
    @Operation(
            operationId = "withdrawDepartmentChange",
            summary = "Withdraws a change of a department that should never have been",
            description = "Past or planned. A founding only while nothing hangs on it.")
    ResponseEntity<DepartmentAnswer> withdraw(
            Request request,
            @PathVariable DepartmentId id,
            @PathVariable ChangeId changeId,
            @RequestBody(required = false) @Nullable Remark body) {
        var asked = Remark.in(body);
        return commands.on(request, asked)
                .sending(new WithdrawDepartmentChange(request.tenant(), id, changeId, asked.text()))
                .answering(new DepartmentAnswer(id, changeId))
                .as(HttpStatus.OK);
    }
}
