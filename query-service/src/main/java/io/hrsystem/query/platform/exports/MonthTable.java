package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.security.Caller;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table of a month, of which each caller has what they see, implemented by the feature whose rows they are. */
public interface MonthTable {
    /** The projection groups that it is read from. */
    List<String> groups();

    /** @param departmentId null for all departments */
    ExportKind seenBy(Caller caller, YearMonth month, @Nullable String departmentId, Locale language);
}
