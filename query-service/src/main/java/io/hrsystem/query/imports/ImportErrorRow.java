package io.hrsystem.query.imports;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

/** @param title what the file calls the column */
record ImportErrorRow(Key key, String title, String code) implements Row<ImportErrorRow> {
    /**
     * @param sequence of the event that told it
     * @param place among the others of that event
     */
    record Key(TenantId tenantId, ImportId importId, int rowNumber, long sequence, int place)
            implements RowKey<ImportErrorRow> {}
}
