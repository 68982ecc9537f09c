package io.hrsystem.contract.payroll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.util.regex.Pattern;

/** What a line of a payslip is known by: {@code MEAL}. */
public record PayCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    @JsonCreator
    public PayCode {}

    /** @throws OutOfBounds unless it is 1 to 40 capital letters, digits and underscores, a letter first */
    public static PayCode of(String entered) {
        if (!FORM.matcher(entered).matches()) throw OutOfBounds.of(Reason.MALFORMED);
        return new PayCode(entered);
    }

    @Override
    public String toString() {
        return value;
    }
}
