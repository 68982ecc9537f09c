package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.database.ReadGate;
import io.hrsystem.command.platform.recovery.Standstill;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.platform.logging.Reason;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Maintenance, by an event of the system; the row of the gate first, so that nobody slips in. */
@Component
final class RecoveryStandstill implements Standstill {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryStandstill.class);
    private static final String ACTOR = "recovery";
    private static final FreeText REASON = FreeText.of("복구: 이벤트 이력이 되돌려짐 (recovery: the events were set back)");

    private final Commands commands;
    private final ReadGate readGate;
    private final JdbcClient system;

    RecoveryStandstill(Commands commands, ReadGate readGate, DataSource system) {
        this.commands = commands;
        this.readGate = readGate;
        this.system = JdbcClient.create(system);
    }

    @Override
    public void hold() {
        system.sql("SELECT hold_in_maintenance()").query().listOfRows();
        commands.asSystem(
                TenantId.PLATFORM,
                ACTOR,
                sender -> sender.send(new ChangeMaintenanceMode(MaintenanceMode.MAINTENANCE, REASON)));
        try {
            readGate.copyMaintenance();
        } catch (RuntimeException e) {
            LOG.warn("The gate of reads learns of the maintenance from the events only: {}", Reason.of(e));
        }
    }
}
