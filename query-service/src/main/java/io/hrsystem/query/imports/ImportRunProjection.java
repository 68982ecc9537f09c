package io.hrsystem.query.imports;

import io.hrsystem.contract.imports.ImportEvent;
import io.hrsystem.contract.imports.ImportEvent.ImportCompleted;
import io.hrsystem.contract.imports.ImportEvent.ImportFailed;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportEvent.ImportRowsChecked;
import io.hrsystem.contract.imports.ImportEvent.ImportStarted;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class ImportRunProjection extends Projection<ImportEvent, ImportRunRow> {
    ImportRunProjection() {
        super("imports", ImportEvent.class, ImportRunRow.class);
    }

    @Override
    public void apply(ImportEvent event, EventMeta meta, Changes<ImportRunRow> rows) {
        var key = new ImportRunRow.Key(meta.tenant(), event.importId());
        switch (event) {
            case ImportRequested it -> rows.put(ImportRunRow.requested(key, it));
            case ImportStarted it -> rows.change(key, row -> row.started(it.total()));
            case ImportRowsChecked it -> rows.change(key, row -> row.progressed(it.done(), it.failed()));
            case ImportProgressed it -> rows.change(key, row -> row.progressed(it.done(), it.failed()));
            case ImportCompleted it -> rows.change(key, row -> row.completed(it.done(), it.failed()));
            case ImportFailed it -> rows.change(key, row -> row.failed(it.code()));
        }
    }
}
