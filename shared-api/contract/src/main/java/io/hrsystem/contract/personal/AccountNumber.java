package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.util.regex.Pattern;

/** The number of a bank account as entered. */
public record AccountNumber(@JsonValue String value) implements PersonalValue {
    private static final Pattern FORM = Pattern.compile("(?=(?:[0-9]-?){6,20}$)[0-9-]+[0-9]");
    private static final int SHOWN = 3;

    @JsonCreator
    public AccountNumber {}

    /** @throws OutOfBounds unless it is 6 to 20 digits, with single hyphens between them or without */
    public static AccountNumber of(String entered) {
        var number = entered.strip();
        if (!FORM.matcher(number).matches()) throw OutOfBounds.of(Reason.MALFORMED);
        return new AccountNumber(number);
    }

    /** Its last three digits, the others as stars. */
    public String masked() {
        if (isErased() || value.length() <= SHOWN) return value;
        var hidden = value.length() - SHOWN;
        return value.substring(0, hidden).replaceAll("[0-9]", "*") + value.substring(hidden);
    }

    @Override
    public RetentionClass retention() {
        return RetentionClass.PAYROLL;
    }

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
