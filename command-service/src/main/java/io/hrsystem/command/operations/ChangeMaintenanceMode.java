package io.hrsystem.command.operations;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.contract.personal.FreeText;

record ChangeMaintenanceMode(MaintenanceMode mode, FreeText reason) implements AggregateCommand {
    @Override
    public String stream() {
        return StreamIds.MAINTENANCE;
    }
}
