package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.contract.operations.AuditPackageId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what events are asked for; the file itself is fetched at the other service. */
@RestController
@Needs(Permission.AUDIT)
class AuditPackageEndpoint {
    record AuditPackageRequest(
            @NotNull TenantId tenantId,

            @NotNull @Schema(description = "The first day.", example = "2026-01-01")
            LocalDate from,

            @NotNull @Schema(description = "The last day, included.", example = "2026-12-31")
            LocalDate to,

            @Nullable @Schema(description = "Of whom alone; without it of the whole company.")
            EmployeeId employeeId,

            @NotNull @Schema(example = "Labour inspection", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record AuditPackageAnswer(AuditPackageId packageId) {}

    private final Commands commands;

    AuditPackageEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/api/admin/audit-packages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "requestAuditPackage",
            summary = "Asks for the events of a company in a period, with what proves them",
            description = "It is fetched at the other service: GET /audit-packages/{packageId}, 202 until the events"
                    + " are sealed. Days are those of the company's zone.")
    ResponseEntity<AuditPackageAnswer> ask(Request request, @Valid @RequestBody AuditPackageRequest body) {
        var company = body.tenantId();
        if (!company.equals(request.tenant()) && !request.caller().has(Role.SUPER_ADMIN))
            throw Refusal.of(RefusalCode.NOT_FOUND);
        var id = AuditPackageId.next();
        var asked = new RequestAuditPackage(
                id, body.from(), body.to(), TenantSettings.DEFAULTS.zone(), body.employeeId(), body.reason());
        return commands.on(request, company, body)
                .asking(AuditedCompany.of(company, body.employeeId()))
                .deciding(it -> it.request(asked))
                .answering(new AuditPackageAnswer(id))
                .as(HttpStatus.ACCEPTED);
    }
}
