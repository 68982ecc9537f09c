package io.hrsystem.command.attendance;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.LocalDate;

/** Work dates that something has changed of, which they may have been closed by. */
final class DaysToClose {
    private static final String LATEST = """
         ON CONFLICT (tenant_id, employee_id, work_date) DO UPDATE SET cause = excluded.cause,
           asked_at = excluded.asked_at, tried = false\
        """;
    private static final String ONE = """
        INSERT INTO day_to_close (tenant_id, employee_id, work_date, cause)
        SELECT ?, ?, given.day, ? FROM (SELECT ?::date AS day) AS given WHERE given.day <= current_date + 1\
        """ + LATEST;
    private static final String SINCE = """
        INSERT INTO day_to_close (tenant_id, employee_id, work_date, cause)
        SELECT ?, ?, day::date, ? FROM generate_series(greatest(?::date, current_date - 366), current_date, '1 day') AS day\
        """ + LATEST;
    private static final String ALL_OF = """
        INSERT INTO day_to_close (tenant_id, employee_id, work_date, cause)
        SELECT p.tenant_id, p.employee_id, given.day, ?
          FROM (SELECT ?::date AS day) AS given, employment_period p
         WHERE p.tenant_id = ? AND given.day <= current_date
           AND p.from_day <= given.day AND (p.until IS NULL OR p.until > given.day)\
        """ + LATEST;

    private DaysToClose() {}

    /** If it has begun. */
    static void anew(
            TenantId tenant, EmployeeId employee, LocalDate day, ClosingCause cause, TransactionalWrites rows) {
        rows.add(ONE, tenant.value(), employee.value(), cause.name(), day);
    }

    /** All until today, of a year at most. */
    static void anewSince(
            TenantId tenant, EmployeeId employee, LocalDate day, ClosingCause cause, TransactionalWrites rows) {
        rows.add(SINCE, tenant.value(), employee.value(), cause.name(), day);
    }

    /** Of everybody. */
    static void anewForAll(TenantId tenant, LocalDate day, ClosingCause cause, TransactionalWrites rows) {
        rows.add(ALL_OF, cause.name(), day, tenant.value());
    }
}
