package io.hrsystem.query.employees;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.employees.EmployeeNumber;
import io.hrsystem.query.platform.history.Version;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds of an employment from a day to a day, known from a moment to a moment.
 *
 * @param initials of the name, by which it is found
 */
record EmployeeVersionRow(
        Key key,
        LocalDate validUntil,
        Instant knownUntil,
        EmployeeNumber employeeNumber,
        LocalDate hiredOn,
        @Nullable EmployeeId previousEmployment,
        String initials,
        Employment.State state)
        implements Row<EmployeeVersionRow> {
    record Key(TenantId tenantId, EmployeeId employeeId, LocalDate validFrom, Instant knownFrom)
            implements RowKey<EmployeeVersionRow> {}

    static EmployeeVersionRow of(EmployeeRow row, Version<Employment.State> version) {
        var owner = row.key();
        return new EmployeeVersionRow(
                new Key(owner.tenantId(), owner.employeeId(), version.validFrom(), version.knownFrom()),
                version.validUntil(),
                version.knownUntil(),
                row.employeeNumber(),
                row.hiredOn(),
                row.previousEmployment(),
                Initials.of(version.value().name()),
                version.value());
    }
}
