package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.tenants.SettingsCommand.ChangeSettings;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Permission.CHANGE_SETTINGS)
class SettingsEndpoint {
    record SettingsAnswer(TenantId tenantId, ChangeId changeId) {}

    private final Commands commands;
    private final Clock clock;

    SettingsEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PatchMapping("/api/settings")
    @Operation(
            summary = "Changes settings of the own company",
            description = "What is left out stays as it is. Each setting holds from a day until its own next change.")
    ResponseEntity<SettingsAnswer> change(Request request, @Valid @RequestBody SettingsChange body) {
        var tenant = request.tenant();
        var change = ChangeId.next();
        return commands.on(request, body)
                .sending(new ChangeSettings(
                        tenant, change, body.settings(), body.workSchedule(), body.effectiveFrom(), clock.instant()))
                .answering(new SettingsAnswer(tenant, change))
                .as(HttpStatus.OK);
    }
}
