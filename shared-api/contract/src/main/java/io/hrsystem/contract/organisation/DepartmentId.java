package io.hrsystem.contract.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** A department of one tenant. */
public record DepartmentId(@JsonValue String value) {
    @JsonCreator
    public DepartmentId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static DepartmentId of(String entered) {
        return new DepartmentId(Ids.of(entered));
    }

    public static DepartmentId next() {
        return new DepartmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
