package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.security.Caller;
import java.util.List;
import java.util.Locale;

/** Tables of a run of payroll, implemented by the feature whose rows they are. */
public interface RunTables {
    /** What they are for. */
    enum Kind {
        /** Everything that the law wants to be kept of a payment of wages. */
        LEDGER,
        /** Which account gets how much. */
        TRANSFERS,
        /** What was withheld from each employee. */
        WITHHOLDING
    }

    /** The projection groups that they are read from. */
    List<String> groups();

    /**
     * Reads what the table is made of, in a transaction of its own.
     *
     * @throws io.hrsystem.platform.Refusal NOT_FOUND if there is no such run of the caller's company; NOT_FINALISED if it
     *     has no such table yet
     */
    ExportKind of(Caller caller, String run, Kind kind, Locale language);
}
