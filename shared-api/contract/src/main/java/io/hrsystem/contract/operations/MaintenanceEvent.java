package io.hrsystem.contract.operations;

import io.hrsystem.contract.DomainEvent;

/** Facts about the maintenance switch, which belongs to no tenant. */
public sealed interface MaintenanceEvent extends DomainEvent {
    record MaintenanceModeChanged(MaintenanceMode mode, String reason) implements MaintenanceEvent {}
}
