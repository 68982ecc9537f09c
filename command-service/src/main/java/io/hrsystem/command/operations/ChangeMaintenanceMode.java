package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.MaintenanceMode;

record ChangeMaintenanceMode(MaintenanceMode mode, String reason) implements AggregateCommand {
    @Override
    public String stream() {
        return StreamIds.MAINTENANCE;
    }
}
