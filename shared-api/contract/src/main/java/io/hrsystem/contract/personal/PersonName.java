package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A person's name as the person writes it. */
public record PersonName(@JsonValue String value) implements PersonalValue {
    @JsonCreator
    public PersonName {}

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
