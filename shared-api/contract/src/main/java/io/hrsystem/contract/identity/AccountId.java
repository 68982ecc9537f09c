package io.hrsystem.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** A person's sign-in at one tenant. */
public record AccountId(@JsonValue String value) {
    @JsonCreator
    public AccountId {}

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
