package io.hrsystem.command.imports;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.imports.ImportId;
import io.hrsystem.contract.imports.RowError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of an import. */
sealed interface ImportCommand extends AggregateCommand {
    ImportId importId();

    @Override
    default String stream() {
        return StreamIds.importOf(importId());
    }

    record RequestImport(
            ImportId importId, String kind, String sha256, boolean dryRun, boolean allOrNothing, String requestedBy)
            implements ImportCommand {}

    record StartImport(ImportId importId, int total) implements ImportCommand {}

    /** How far it is; what is behind where it is already is not told again. */
    record NoteChecked(ImportId importId, int upTo, int done, int failed, List<RowError> errors)
            implements ImportCommand {}

    /** See {@link NoteChecked}. */
    record NoteProgress(ImportId importId, int upTo, int done, int failed, List<RowError> errors)
            implements ImportCommand {}

    record CompleteImport(ImportId importId, int done, int failed) implements ImportCommand {}

    record FailImport(
            ImportId importId, String code, @Nullable RowError error) implements ImportCommand {}
}
