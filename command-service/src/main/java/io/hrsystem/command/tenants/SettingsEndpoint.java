package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.tenants.TenantCommand.ChangeSettings;
import io.hrsystem.contract.TenantId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RolesAllowed("TENANT_ADMIN")
class SettingsEndpoint {
    record SettingsAnswer(TenantId tenantId) {}

    private final Commands commands;

    SettingsEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PatchMapping("/api/settings")
    @Operation(summary = "Changes settings of the own company", description = "What is left out stays as it is.")
    ResponseEntity<SettingsAnswer> change(Request request, @Valid @RequestBody SettingsChange body) {
        var tenant = request.tenant();
        return commands.on(request, body)
                .sending(new ChangeSettings(tenant, body))
                .answering(new SettingsAnswer(tenant))
                .as(HttpStatus.OK);
    }
}
