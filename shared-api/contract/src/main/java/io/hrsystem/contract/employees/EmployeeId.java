package io.hrsystem.contract.employees;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** An employment of one person at one tenant. */
public record EmployeeId(@JsonValue String value) {
    @JsonCreator
    public EmployeeId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static EmployeeId of(String entered) {
        return new EmployeeId(Ids.of(entered));
    }

    public static EmployeeId next() {
        return new EmployeeId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
