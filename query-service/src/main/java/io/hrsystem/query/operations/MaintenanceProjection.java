package io.hrsystem.query.operations;

import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.query.platform.projections.Table;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import org.springframework.stereotype.Component;

/** The side that decides sets the switch here too, at once; this makes it right again after anything. */
@Component
final class MaintenanceProjection
        implements Projection<MaintenanceEvent, MaintenanceProjection.Mode, MaintenanceProjection.ModeRow> {
    private static final Table<Mode, ModeRow> TABLE = Table.keptBy("set_maintenance", ModeRow.class);

    record Mode(MaintenanceMode mode) {}

    record ModeRow(Mode key, long version) implements Row<Mode> {}

    @Override
    public String group() {
        return "operations";
    }

    @Override
    public Class<MaintenanceEvent> events() {
        return MaintenanceEvent.class;
    }

    @Override
    public Table<Mode, ModeRow> table() {
        return TABLE;
    }

    @Override
    public void apply(MaintenanceEvent event, EventMeta meta, Changes<Mode, ModeRow> rows) {
        switch (event) {
            case MaintenanceModeChanged changed -> rows.put(new ModeRow(new Mode(changed.mode()), meta.sequence()));
        }
    }
}
