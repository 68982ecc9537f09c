package io.hrsystem.contract.tenants;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import java.util.UUID;

/** A file with all records of a company. */
public record CompanyExportId(@JsonValue String value) {
    @JsonCreator
    public CompanyExportId {}

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static CompanyExportId of(String entered) {
        return new CompanyExportId(Ids.of(entered));
    }

    public static CompanyExportId next() {
        return new CompanyExportId(Ids.next());
    }

    /**
     * The one that is made when a company ends.
     *
     * @param round 0, and one more each time somebody has it tried again
     */
    public static CompanyExportId atTheEndOf(TenantId tenant, int round) {
        var name = "company-export %s %d".formatted(tenant, round);
        return new CompanyExportId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
