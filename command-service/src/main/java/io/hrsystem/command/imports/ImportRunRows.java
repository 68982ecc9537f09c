package io.hrsystem.command.imports;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.imports.ImportEvent;
import io.hrsystem.contract.imports.ImportEvent.ImportCompleted;
import io.hrsystem.contract.imports.ImportEvent.ImportFailed;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportEvent.ImportRowsChecked;
import io.hrsystem.contract.imports.ImportEvent.ImportStarted;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Which files are to be worked on, and how far each is. */
@Component
final class ImportRunRows implements ReferenceRows<ImportEvent> {
    private static final String REQUESTED = """
        INSERT INTO import_run (tenant_id, import_id, kind, dry_run, all_or_nothing, requested_by, state)
        VALUES (?, ?, ?, ?, ?, ?, 'QUEUED')\
        """;
    private static final String STATE = "UPDATE import_run SET state = ? WHERE tenant_id = ? AND import_id = ?";
    private static final String CHECKED =
            "UPDATE import_run SET checked = ?, done = ?, failed = ? WHERE tenant_id = ? AND import_id = ?";
    private static final String PROGRESSED =
            "UPDATE import_run SET up_to = ?, done = ?, failed = ? WHERE tenant_id = ? AND import_id = ?";

    @Override
    public Class<ImportEvent> events() {
        return ImportEvent.class;
    }

    @Override
    public String table() {
        return ImportRuns.TABLE;
    }

    @Override
    public void apply(ImportEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var file = event.importId().value();
        switch (event) {
            case ImportRequested it ->
                rows.add(REQUESTED, tenant, file, it.kind(), it.dryRun(), it.allOrNothing(), it.requestedBy());
            case ImportStarted _ -> rows.add(STATE, "RUNNING", tenant, file);
            case ImportRowsChecked it -> rows.add(CHECKED, it.upTo(), it.done(), it.failed(), tenant, file);
            case ImportProgressed it -> rows.add(PROGRESSED, it.upTo(), it.done(), it.failed(), tenant, file);
            case ImportCompleted _ -> rows.add(STATE, "COMPLETED", tenant, file);
            case ImportFailed _ -> rows.add(STATE, "FAILED", tenant, file);
        }
    }
}
