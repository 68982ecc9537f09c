package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.bounds.PlainText;

/** A person's name as the person writes it. */
public record PersonName(@JsonValue String value) implements PersonalValue {
    private static final int LONGEST = 100;

    @JsonCreator
    public PersonName {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds unless it is a text of 1 to 100 characters */
    public static PersonName of(String entered) {
        return new PersonName(PlainText.of(entered, LONGEST));
    }

    @Override
    public RetentionClass retention() {
        return RetentionClass.EMPLOYMENT;
    }

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
