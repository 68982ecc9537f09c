package io.hrsystem.contract.payroll;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** What is still owed for a month that was paid wrongly. */
public record AdjustmentId(@JsonValue String value) {
    @JsonCreator
    public AdjustmentId {}

    public static AdjustmentId next() {
        return new AdjustmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
