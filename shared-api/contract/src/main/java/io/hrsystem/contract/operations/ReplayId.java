package io.hrsystem.contract.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** A replay of events into read models, asked for by a super admin. */
public record ReplayId(@JsonValue String value) {
    @JsonCreator
    public ReplayId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static ReplayId of(String entered) {
        return new ReplayId(Ids.of(entered));
    }

    public static ReplayId next() {
        return new ReplayId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
