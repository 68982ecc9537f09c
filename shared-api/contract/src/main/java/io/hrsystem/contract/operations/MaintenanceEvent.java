package io.hrsystem.contract.operations;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.personal.FreeText;

/** Facts about the maintenance switch, which belongs to no tenant. */
public sealed interface MaintenanceEvent extends DomainEvent {
    @Override
    default String subject() {
        return StreamIds.MAINTENANCE;
    }

    record MaintenanceModeChanged(MaintenanceMode mode, FreeText reason) implements MaintenanceEvent {}
}
