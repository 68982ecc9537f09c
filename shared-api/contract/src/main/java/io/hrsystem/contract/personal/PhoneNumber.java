package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.util.regex.Pattern;

/** A telephone number as entered. */
public record PhoneNumber(@JsonValue String value) implements PersonalValue {
    private static final Pattern FORM = Pattern.compile("[+0-9][0-9 -]{6,19}");

    @JsonCreator
    public PhoneNumber {}

    /** @throws OutOfBounds unless it is 7 to 20 digits, blanks and hyphens, with or without a plus before them */
    public static PhoneNumber of(String entered) {
        var number = entered.strip();
        if (!FORM.matcher(number).matches()) throw OutOfBounds.of(Reason.MALFORMED);
        return new PhoneNumber(number);
    }

    @Override
    public RetentionClass retention() {
        return RetentionClass.CONTACT;
    }

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
