package io.hrsystem.contract.personal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An e-mail address, trimmed and in lower case. */
public record EmailAddress(@JsonValue String value) implements PersonalValue {
    @JsonCreator
    public EmailAddress {}

    @Override
    public String toString() {
        return PersonalValue.HIDDEN;
    }
}
