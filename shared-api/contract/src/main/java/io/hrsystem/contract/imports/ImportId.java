package io.hrsystem.contract.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** A file that was brought to one tenant. */
public record ImportId(@JsonValue String value) {
    @JsonCreator
    public ImportId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static ImportId of(String entered) {
        return new ImportId(Ids.of(entered));
    }

    public static ImportId next() {
        return new ImportId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
