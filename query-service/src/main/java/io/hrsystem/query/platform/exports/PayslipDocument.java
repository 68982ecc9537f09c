package io.hrsystem.query.platform.exports;

import io.hrsystem.platform.security.Caller;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A payslip as a document, implemented by the feature whose it is. */
public interface PayslipDocument {
    /** The projection groups that it is read from. */
    List<String> groups();

    /**
     * Reads it, in transactions of its own.
     *
     * @param run that pays it; null for the regular one of the month
     * @param address of the caller's end of the connection
     * @return the bytes of a PDF
     * @throws io.hrsystem.platform.Refusal FORBIDDEN if the caller does not see that employee's; NOT_FOUND if there is none
     */
    byte[] pdf(Caller caller, String employee, YearMonth month, @Nullable String run, String address, Locale language);
}
