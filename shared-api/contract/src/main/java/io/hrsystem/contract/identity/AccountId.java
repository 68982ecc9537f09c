package io.hrsystem.contract.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** A person's sign-in at one tenant. */
public record AccountId(@JsonValue String value) {
    @JsonCreator
    public AccountId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static AccountId of(String entered) {
        return new AccountId(Ids.of(entered));
    }

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
