package io.hrsystem.command.payroll;

import io.hrsystem.command.platform.commands.Preconditions;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an employment.
 *
 * @param until the first day that does not belong to it; null if there is no end
 */
record Employed(LocalDate first, @Nullable LocalDate until) {
    private static final String FIND = """
        SELECT min(from_day), CASE WHEN bool_and(until IS NOT NULL) THEN max(until) END
          FROM employment_period WHERE tenant_id = ? AND employee_id = ?\
        """;

    /** Whoever is not an employee of this company is NOT_FOUND. */
    static Preconditions<Employed> asking(TenantId tenant, EmployeeId employee) {
        return Preconditions.of(FIND, Employed::read, tenant.value(), employee.value())
                .expecting(StreamIds.pay(employee));
    }

    /** @throws Refusal if it has no such day */
    void require(LocalDate effectiveOn) {
        if (effectiveOn.isBefore(first))
            throw Refusal.of(RefusalCode.BEFORE_EMPLOYMENT).about("effectiveOn");
        if (until != null && !effectiveOn.isBefore(until))
            throw Refusal.of(RefusalCode.CHANGE_AFTER_EMPLOYMENT).about("effectiveOn");
    }

    private static Employed read(ResultSet row) throws SQLException {
        var first = row.next() ? row.getObject(1, LocalDate.class) : null;
        if (first == null) throw Refusal.of(RefusalCode.NOT_FOUND);
        return new Employed(first, row.getObject(2, LocalDate.class));
    }
}
