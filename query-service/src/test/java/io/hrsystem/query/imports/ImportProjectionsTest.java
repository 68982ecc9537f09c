package io.hrsystem.query.imports;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;

import io.hrsystem.contract.imports.ImportEvent;
import io.hrsystem.contract.imports.ImportEvent.ImportCompleted;
import io.hrsystem.contract.imports.ImportEvent.ImportFailed;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportEvent.ImportRowsChecked;
import io.hrsystem.contract.imports.ImportEvent.ImportStarted;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.imports.RowError;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportProjectionsTest {
    private static final ImportId FILE = new ImportId("file");
    private static final RowError NO_DATE = new RowError(7, "입사일", "NO_DATE");
    private static final RowError DIFFERS = new RowError(8, "이름", "DIFFERS");
    private static final RowError ROWS_WRONG = new RowError(1, "", "ROWS_WRONG");
    private static final ImportEvent REQUESTED = new ImportRequested(FILE, "employees", "abc", false, true, "client");
    private static final ImportEvent STARTED = new ImportStarted(FILE, 9);
    private static final ImportEvent CHECKED = new ImportRowsChecked(FILE, 9, 0, 1, List.of(NO_DATE));
    private static final ImportEvent PROGRESSED = new ImportProgressed(FILE, 9, 7, 2, List.of(NO_DATE, DIFFERS));
    private static final ImportEvent COMPLETED = new ImportCompleted(FILE, 7, 2);
    private static final ImportEvent FAILED = new ImportFailed(FILE, "ROWS_WRONG", ROWS_WRONG);

    private final ProjectionFixture<ImportEvent, ImportRunRow> runs = ProjectionFixture.of(new ImportRunProjection());
    private final ProjectionFixture<ImportEvent, ImportErrorRow> errors =
            ProjectionFixture.of(new ImportErrorProjection());

    @Test
    void aRunIsWhereItsEventsHaveBroughtIt() {
        runs.given(REQUESTED).expectRows(run(ImportState.QUEUED, null, 0, 0, null));
        runs.given(REQUESTED, STARTED, PROGRESSED).expectRows(run(ImportState.RUNNING, 9, 7, 2, null));
        runs.given(REQUESTED, STARTED, PROGRESSED, COMPLETED)
                .expectRows(run(ImportState.COMPLETED_WITH_FAILURES, 9, 7, 2, null));
        runs.given(REQUESTED, STARTED, new ImportCompleted(FILE, 9, 0))
                .expectRows(run(ImportState.COMPLETED, 9, 9, 0, null));
        runs.givenEveryEvent(REQUESTED, STARTED, CHECKED, PROGRESSED, COMPLETED, FAILED)
                .expectRows(run(ImportState.FAILED, 9, 7, 2, "ROWS_WRONG"));
    }

    @Test
    void everyErrorThatWasToldIsThere() {
        errors.givenEveryEvent(REQUESTED, STARTED, CHECKED, PROGRESSED, COMPLETED, FAILED)
                .expectRows(error(NO_DATE, 2, 0), error(NO_DATE, 3, 0), error(DIFFERS, 3, 1), error(ROWS_WRONG, 5, 0));
        errors.given(REQUESTED, new ImportFailed(FILE, "GIVEN_UP", null)).expectRows();
    }

    private static ImportRunRow run(
            ImportState state, @Nullable Integer total, int done, int failed, @Nullable String failure) {
        var key = new ImportRunRow.Key(TENANT, FILE);
        return new ImportRunRow(key, "employees", false, true, state, total, done, failed, failure);
    }

    private static ImportErrorRow error(RowError error, long sequence, int place) {
        var key = new ImportErrorRow.Key(TENANT, FILE, error.row(), sequence, place);
        return new ImportErrorRow(key, error.column(), error.code());
    }
}
