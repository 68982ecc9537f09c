package io.hrsystem.query.imports;

import io.hrsystem.contract.imports.ImportEvent;
import io.hrsystem.contract.imports.ImportEvent.ImportCompleted;
import io.hrsystem.contract.imports.ImportEvent.ImportFailed;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportEvent.ImportRowsChecked;
import io.hrsystem.contract.imports.ImportEvent.ImportStarted;
import io.hrsystem.contract.imports.RowError;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class ImportErrorProjection extends Projection<ImportEvent, ImportErrorRow> {
    ImportErrorProjection() {
        super("imports", ImportEvent.class, ImportErrorRow.class);
    }

    @Override
    public void apply(ImportEvent event, EventMeta meta, Changes<ImportErrorRow> rows) {
        switch (event) {
            case ImportRowsChecked it -> put(it, it.errors(), meta, rows);
            case ImportProgressed it -> put(it, it.errors(), meta, rows);
            case ImportFailed it -> {
                var error = it.error();
                if (error != null) put(it, List.of(error), meta, rows);
            }
            case ImportRequested _, ImportStarted _, ImportCompleted _ -> {}
        }
    }

    private static void put(ImportEvent event, List<RowError> errors, EventMeta meta, Changes<ImportErrorRow> rows) {
        var place = 0;
        for (var it : errors) {
            var key = new ImportErrorRow.Key(meta.tenant(), event.importId(), it.row(), meta.sequence(), place++);
            rows.put(new ImportErrorRow(key, it.column(), it.code()));
        }
    }
}
