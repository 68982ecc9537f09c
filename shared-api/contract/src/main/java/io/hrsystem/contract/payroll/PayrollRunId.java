package io.hrsystem.contract.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import java.time.YearMonth;
import java.util.UUID;

/** A run of payroll. */
public record PayrollRunId(@JsonValue String value) {
    @JsonCreator
    public PayrollRunId {}

    public static PayrollRunId next() {
        return new PayrollRunId(Ids.next());
    }

    /** @throws io.hrsystem.contract.bounds.OutOfBounds if it is no UUID */
    public static PayrollRunId of(String entered) {
        return new PayrollRunId(Ids.of(entered));
    }

    /** The one regular run of a month: whoever starts it again means that one. */
    public static PayrollRunId regular(TenantId tenant, YearMonth month) {
        var name = "payroll-run %s %s".formatted(tenant, month);
        return new PayrollRunId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
