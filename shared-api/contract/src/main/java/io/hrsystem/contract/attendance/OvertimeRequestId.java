package io.hrsystem.contract.attendance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** A request to work overtime on one work date. */
public record OvertimeRequestId(@JsonValue String value) {
    @JsonCreator
    public OvertimeRequestId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static OvertimeRequestId of(String entered) {
        return new OvertimeRequestId(Ids.of(entered));
    }

    public static OvertimeRequestId next() {
        return new OvertimeRequestId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
