package io.hrsystem.query.operations;

import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.KeptBy;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

/** The side that decides sets the switch here too, at once; this makes it right again after anything. */
@Component
final class MaintenanceProjection extends Projection<MaintenanceEvent, MaintenanceRow> {
    MaintenanceProjection() {
        super("operations", MaintenanceEvent.class, MaintenanceRow.class, new KeptBy("set_maintenance"));
    }

    @Override
    public void apply(MaintenanceEvent event, EventMeta meta, Changes<MaintenanceRow> rows) {
        switch (event) {
            case MaintenanceModeChanged changed ->
                rows.put(new MaintenanceRow(new MaintenanceRow.Key(changed.mode()), meta.sequence()));
        }
    }
}
