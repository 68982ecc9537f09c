package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.tenants.SettingsCommand.ChangeSettings;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Needs(Permission.CHANGE_SETTINGS)
class SettingsEndpoint {
    record SettingsAnswer(
            TenantId tenantId,

            @Nullable @Schema(description = "Null if nothing has changed.")
            ChangeId changeId) {}

    private final Commands commands;
    private final Clock clock;

    SettingsEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PatchMapping("/api/settings")
    @Operation(
            summary = "Changes settings of the own company",
            description = "What is left out stays as it is. Each setting holds from a day until its own next change."
                    + " What holds already is no change, and has no changeId.")
    ResponseEntity<SettingsAnswer> change(Request request, @Valid @RequestBody SettingsChange body) {
        var tenant = request.tenant();
        var change = ChangeId.next();
        return commands.on(request, body)
                .sending(new ChangeSettings(
                        tenant, change, body.settings(), body.workSchedule(), body.effectiveFrom(), clock.instant()))
                .answering(
                        SettingsAnswer.class,
                        Boolean.class,
                        hasChanged -> new SettingsAnswer(tenant, hasChanged ? change : null))
                .as(HttpStatus.OK);
    }
}
