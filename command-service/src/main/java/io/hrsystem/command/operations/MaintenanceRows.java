package io.hrsystem.command.operations;

import io.hrsystem.command.platform.messages.ReferenceRows;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** The mode that the gate checks. */
@Component
final class MaintenanceRows implements ReferenceRows {
    @Override
    public void apply(TenantId tenant, DomainEvent event, long sequence, TransactionalWrites rows) {
        if (!(event instanceof MaintenanceEvent fact)) return;
        switch (fact) {
            case MaintenanceModeChanged changed ->
                rows.add("SELECT set_maintenance(?, ?)", changed.mode().name(), sequence);
        }
    }
}
