package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A telephone number as entered. */
public record PhoneNumber(@JsonValue String value) implements PersonalValue {
    @JsonCreator
    public PhoneNumber {}

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
