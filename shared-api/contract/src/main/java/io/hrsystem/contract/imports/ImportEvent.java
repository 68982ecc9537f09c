package io.hrsystem.contract.imports;

import io.hrsystem.contract.DomainEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about one file that was brought; what its rows say is in the events of those whom they are about. */
public sealed interface ImportEvent extends DomainEvent {
    ImportId importId();

    @Override
    default String subject() {
        return importId().value();
    }

    /**
     * Somebody has brought a file.
     *
     * @param kind of its rows, such as {@code employees}
     * @param sha256 of the file, 64 hexadecimal digits
     * @param dryRun whether it is checked only
     * @param allOrNothing whether one wrong row keeps all others out
     * @param requestedBy the client or account
     */
    record ImportRequested(
            ImportId importId, String kind, String sha256, boolean dryRun, boolean allOrNothing, String requestedBy)
            implements ImportEvent {}

    /** @param total rows with anything in them, without the header */
    record ImportStarted(ImportId importId, int total) implements ImportEvent {}

    /**
     * Some more rows have been looked at, and nothing has been done.
     *
     * @param upTo how many have been looked at, in the order in which they are worked on
     * @param done how many of all so far would go in; 0 if those are to be worked on afterwards
     * @param failed how many of all so far are wrong
     * @param errors of these rows, by row
     */
    record ImportRowsChecked(ImportId importId, int upTo, int done, int failed, List<RowError> errors)
            implements ImportEvent {}

    /**
     * Some more rows have been worked on.
     *
     * @param upTo how many have been worked on, in their order
     * @param done how many of all so far are in, those that had been before too
     * @param failed how many of all so far are not
     * @param errors of these rows, by row
     */
    record ImportProgressed(ImportId importId, int upTo, int done, int failed, List<RowError> errors)
            implements ImportEvent {}

    /** Every row has been worked on, or looked at if that was all. */
    record ImportCompleted(ImportId importId, int done, int failed) implements ImportEvent {}

    /**
     * It has ended before that.
     *
     * @param error where and why, if it is about the file
     */
    record ImportFailed(
            ImportId importId, String code, @Nullable RowError error) implements ImportEvent {}
}
