package io.hrsystem.contract.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;

/** Events that somebody takes away to have them checked elsewhere. */
public record AuditPackageId(@JsonValue String value) {
    @JsonCreator
    public AuditPackageId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static AuditPackageId of(String entered) {
        return new AuditPackageId(Ids.of(entered));
    }

    public static AuditPackageId next() {
        return new AuditPackageId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
