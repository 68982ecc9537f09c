package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.Clock;
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
    private final Clock clock;

    MaintenanceEndpoint(Commands commands, ReadGate readGate, Clock clock) {
        this.commands = commands;
        this.readGate = readGate;
        this.clock = clock;
    }

    @PutMapping("/api/admin/maintenance")
    @Operation(
            summary = "Says what the system accepts: everything, reads only, or nothing",
            description = "In MAINTENANCE companies are shut out; super admins are not. While a recovery is under way"
                    + " it lasts until all of its checks are ok (409 CHECKS_RED), and ends the recovery.")
    ResponseEntity<MaintenanceAnswer> change(Request request, @Valid @RequestBody MaintenanceRequest body) {
        var command = new ChangeMaintenanceMode(body.mode(), body.reason());
        var answer = commands.on(request, TenantId.PLATFORM, body)
                .asking(RedChecks.ask())
                .deciding(red -> red.admit(command))
                .writing(this::endRecovery)
                .answering(new MaintenanceAnswer(body.mode()));
        readGate.copyMaintenance();
        return answer.as(HttpStatus.OK);
    }

    /** It asks again: a check may have turned red, or a recovery may have begun, since it was decided. */
    private void endRecovery(ChangeMaintenanceMode command, TransactionalWrites rows) {
        if (command.mode() != MaintenanceMode.MAINTENANCE)
            rows.add("SELECT end_recovery(?)", Timestamp.from(clock.instant()));
    }
}
