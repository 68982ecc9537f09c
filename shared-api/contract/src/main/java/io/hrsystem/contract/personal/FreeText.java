package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.PlainText;

/** What somebody has written in words of their own, and so may be about anybody: a reason, a note. */
public record FreeText(@JsonValue String value) implements PersonalValue {
    private static final int LONGEST = 500;

    @JsonCreator
    public FreeText {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds unless it is a text of 1 to 500 characters */
    public static FreeText of(String entered) {
        return new FreeText(PlainText.of(entered, LONGEST));
    }

    @Override
    public RetentionClass retention() {
        return RetentionClass.NOTE;
    }

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
