package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Holds on both services before it is answered. */
@RestController
@Needs(Permission.CHANGE_MAINTENANCE)
class MaintenanceEndpoint {
    record MaintenanceRequest(
            @NotNull MaintenanceMode mode,

            @NotNull @Schema(example = "Upgrade of the database", minLength = 1, maxLength = 500)
            FreeText reason) {}

    record MaintenanceAnswer(MaintenanceMode mode) {}

    private final Commands commands;
    private final ReadGate readGate;

    MaintenanceEndpoint(Commands commands, ReadGate readGate) {
        this.commands = commands;
        this.readGate = readGate;
    }

    @PutMapping("/api/admin/maintenance")
    @Operation(summary = "Says what the system accepts: everything, reads only, or nothing")
    ResponseEntity<MaintenanceAnswer> change(Request request, @Valid @RequestBody MaintenanceRequest body) {
        var command = new ChangeMaintenanceMode(body.mode(), body.reason());
        var answer = commands.on(request, TenantId.PLATFORM, body)
                .sending(command)
                .answering(new MaintenanceAnswer(body.mode()));
        readGate.copyMaintenance();
        return answer.as(HttpStatus.OK);
    }
}
