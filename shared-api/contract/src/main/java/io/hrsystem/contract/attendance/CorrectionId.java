package io.hrsystem.contract.attendance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** A request to correct one work date. */
public record CorrectionId(@JsonValue String value) {
    @JsonCreator
    public CorrectionId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static CorrectionId of(String entered) {
        return new CorrectionId(Ids.of(entered));
    }

    public static CorrectionId next() {
        return new CorrectionId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
