package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.util.regex.Pattern;

/** The bank at which somebody has an account, by the three digits that banks know each other by. */
public record BankCode(@JsonValue String value) implements PersonalValue {
    private static final Pattern FORM = Pattern.compile("[0-9]{3}");

    @JsonCreator
    public BankCode {}

    /** @throws OutOfBounds unless it is three digits */
    public static BankCode of(String entered) {
        if (!FORM.matcher(entered).matches()) throw OutOfBounds.of(Reason.MALFORMED);
        return new BankCode(entered);
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
