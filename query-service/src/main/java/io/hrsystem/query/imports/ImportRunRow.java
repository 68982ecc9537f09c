package io.hrsystem.query.imports;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * @param total null until it is read
 * @param failure why it has ended before its rows had
 */
record ImportRunRow(
        Key key,
        String kind,
        boolean dryRun,
        boolean allOrNothing,
        ImportState state,
        @Nullable Integer total,
        int done,
        int failed,
        @Nullable String failure)
        implements Row<ImportRunRow> {
    record Key(TenantId tenantId, ImportId importId) implements RowKey<ImportRunRow> {}

    static ImportRunRow requested(Key key, ImportRequested event) {
        return new ImportRunRow(
                key, event.kind(), event.dryRun(), event.allOrNothing(), ImportState.QUEUED, null, 0, 0, null);
    }

    ImportRunRow started(int rows) {
        return new ImportRunRow(key, kind, dryRun, allOrNothing, ImportState.RUNNING, rows, done, failed, failure);
    }

    ImportRunRow progressed(int doneNow, int failedNow) {
        return new ImportRunRow(key, kind, dryRun, allOrNothing, state, total, doneNow, failedNow, failure);
    }

    ImportRunRow completed(int doneNow, int failedNow) {
        var end = failedNow == 0 ? ImportState.COMPLETED : ImportState.COMPLETED_WITH_FAILURES;
        return new ImportRunRow(key, kind, dryRun, allOrNothing, end, total, doneNow, failedNow, failure);
    }

    ImportRunRow failed(String code) {
        return new ImportRunRow(key, kind, dryRun, allOrNothing, ImportState.FAILED, total, done, failed, code);
    }
}
