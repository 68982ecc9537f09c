package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** @param names of the checks of the recovery that is under way which are not ok; null if nothing stands in the way */
record RedChecks(@Nullable String names) {
    static Preconditions<RedChecks> ask() {
        return Preconditions.of("SELECT red_checks()", RedChecks::read).expecting(StreamIds.MAINTENANCE);
    }

    private static RedChecks read(ResultSet rows) throws SQLException {
        return new RedChecks(rows.next() ? rows.getString(1) : null);
    }

    /** @throws Refusal CHECKS_RED if the maintenance would end too early */
    ChangeMaintenanceMode admit(ChangeMaintenanceMode command) {
        if (names != null && command.mode() != MaintenanceMode.MAINTENANCE)
            throw Refusal.of(RefusalCode.CHECKS_RED).with("checks", names);
        return command;
    }
}
