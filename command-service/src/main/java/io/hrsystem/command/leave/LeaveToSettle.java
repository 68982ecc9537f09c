package io.hrsystem.command.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.time.LocalDate;

/** When somebody's leave has to be looked at. What is to be done is no function of the events: it is not rebuilt. */
final class LeaveToSettle {
    static final String TABLE = "leave_due";

    private static final String ONE = """
        INSERT INTO leave_due AS held (tenant_id, employee_id, due_on) VALUES (?, ?, ?)
        ON CONFLICT (tenant_id, employee_id)
        DO UPDATE SET due_on = least(held.due_on, excluded.due_on), version = held.version + 1\
        """;
    private static final String ALL = """
        UPDATE leave_due AS held SET due_on = least(held.due_on, given.day), version = held.version + 1
          FROM (SELECT ?::date AS day) AS given WHERE held.tenant_id = ?\
        """;

    private LeaveToSettle() {}

    /** At the next occasion after that day, unless it is due sooner. */
    static void on(TenantId tenant, EmployeeId employee, LocalDate day, TransactionalWrites rows) {
        rows.add(ONE, tenant.value(), employee.value(), day);
    }

    /** The same of everybody. */
    static void allOn(TenantId tenant, LocalDate day, TransactionalWrites rows) {
        rows.add(ALL, day, tenant.value());
    }
}
