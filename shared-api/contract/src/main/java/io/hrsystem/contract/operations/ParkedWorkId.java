package io.hrsystem.contract.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** Something that a super admin wants to be done with parked streams. */
public record ParkedWorkId(@JsonValue String value) {
    @JsonCreator
    public ParkedWorkId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static ParkedWorkId of(String entered) {
        return new ParkedWorkId(Ids.of(entered));
    }

    public static ParkedWorkId next() {
        return new ParkedWorkId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
