package io.hrsystem.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A company, or {@link #PLATFORM} for what belongs to none. */
public record TenantId(@JsonValue String value) {
    public static final TenantId PLATFORM = new TenantId("platform");

    @JsonCreator
    public TenantId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static TenantId of(String entered) {
        return new TenantId(Ids.of(entered));
    }

    public static TenantId next() {
        return new TenantId(Ids.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
