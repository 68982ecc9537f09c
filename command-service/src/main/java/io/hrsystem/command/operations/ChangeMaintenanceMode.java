package io.hrsystem.command.operations;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.MaintenanceMode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

record ChangeMaintenanceMode(MaintenanceMode mode, String reason) {
    @TargetAggregateIdentifier
    String stream() {
        return StreamIds.MAINTENANCE;
    }
}
