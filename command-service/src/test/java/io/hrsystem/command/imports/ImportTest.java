package io.hrsystem.command.imports;

import io.hrsystem.command.imports.ImportCommand.CompleteImport;
import io.hrsystem.command.imports.ImportCommand.FailImport;
import io.hrsystem.command.imports.ImportCommand.NoteChecked;
import io.hrsystem.command.imports.ImportCommand.NoteProgress;
import io.hrsystem.command.imports.ImportCommand.RequestImport;
import io.hrsystem.command.imports.ImportCommand.StartImport;
import io.hrsystem.contract.imports.ImportEvent.ImportCompleted;
import io.hrsystem.contract.imports.ImportEvent.ImportFailed;
import io.hrsystem.contract.imports.ImportEvent.ImportProgressed;
import io.hrsystem.contract.imports.ImportEvent.ImportRequested;
import io.hrsystem.contract.imports.ImportEvent.ImportRowsChecked;
import io.hrsystem.contract.imports.ImportEvent.ImportStarted;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.imports.RowError;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final ImportId FILE = new ImportId("file");
    private static final List<RowError> ERRORS = List.of(new RowError(2, "사번", "VALUE_MISSING"));
    private static final ImportRequested REQUESTED =
            new ImportRequested(FILE, "employees", "abc", false, true, "client");

    private final AggregateTestFixture<Import> file = new AggregateTestFixture<>(Import.class);

    @Test
    void aFileIsTakenAsItCame() {
        file.givenNoPriorActivity()
                .when(new RequestImport(FILE, "employees", "abc", false, true, "client"))
                .expectEvents(REQUESTED);
    }

    @Test
    void itBeginsOnce() {
        file.given(REQUESTED).when(new StartImport(FILE, 9)).expectEvents(new ImportStarted(FILE, 9));
        file.given(REQUESTED, new ImportStarted(FILE, 9))
                .when(new StartImport(FILE, 9))
                .expectNoEvents();
    }

    @Test
    void howFarItIsIsToldOnce() {
        file.given(REQUESTED, new ImportRowsChecked(FILE, 1, 0, 1, ERRORS))
                .when(new NoteChecked(FILE, 1, 0, 1, ERRORS))
                .expectNoEvents();
        file.given(REQUESTED, new ImportRowsChecked(FILE, 1, 0, 1, ERRORS))
                .when(new NoteChecked(FILE, 2, 0, 1, List.of()))
                .expectEvents(new ImportRowsChecked(FILE, 2, 0, 1, List.of()));
        file.given(REQUESTED, new ImportProgressed(FILE, 2, 1, 1, ERRORS))
                .when(new NoteProgress(FILE, 2, 1, 1, ERRORS))
                .expectNoEvents();
    }

    @Test
    void nothingFollowsTheEnd() {
        file.given(REQUESTED).when(new CompleteImport(FILE, 8, 1)).expectEvents(new ImportCompleted(FILE, 8, 1));
        file.given(REQUESTED, new ImportCompleted(FILE, 8, 1))
                .when(new FailImport(FILE, "GIVEN_UP", null))
                .expectNoEvents();
        file.given(REQUESTED, new ImportFailed(FILE, "GIVEN_UP", null))
                .when(new NoteProgress(FILE, 2, 2, 0, List.of()))
                .expectNoEvents();
    }
}
