package io.hrsystem.query.operations;

import io.hrsystem.contract.operations.MaintenanceMode;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

record MaintenanceRow(Key key, long version) implements Row<MaintenanceRow> {
    record Key(MaintenanceMode mode) implements RowKey<MaintenanceRow> {}
}
