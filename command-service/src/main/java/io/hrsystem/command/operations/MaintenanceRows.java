package io.hrsystem.command.operations;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** The mode that the gate checks. */
@Component
final class MaintenanceRows implements ReferenceRows<MaintenanceEvent> {
    @Override
    public Class<MaintenanceEvent> events() {
        return MaintenanceEvent.class;
    }

    @Override
    public String table() {
        return "maintenance";
    }

    @Override
    public void apply(MaintenanceEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case MaintenanceModeChanged changed ->
                rows.add("SELECT set_maintenance(?, ?)", changed.mode().name(), meta.sequence());
        }
    }

    /** It is no company's. */
    @Override
    public void forget(TenantId company, TransactionalWrites rows) {}
}
