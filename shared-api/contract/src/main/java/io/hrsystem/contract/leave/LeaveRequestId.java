package io.hrsystem.contract.leave;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** A request for leave. */
public record LeaveRequestId(@JsonValue String value) {
    @JsonCreator
    public LeaveRequestId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static LeaveRequestId of(String entered) {
        return new LeaveRequestId(Ids.of(entered));
    }

    public static LeaveRequestId next() {
        return new LeaveRequestId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
