package io.hrsystem.contract.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import java.util.UUID;

/** A certificate of an erasure. */
public record CertificateId(@JsonValue String value) {
    @JsonCreator
    public CertificateId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static CertificateId of(String entered) {
        return new CertificateId(Ids.of(entered));
    }

    /** There is one of a company at most. */
    public static CertificateId ofErasure(TenantId company) {
        var name = "certificate " + company;
        return new CertificateId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
