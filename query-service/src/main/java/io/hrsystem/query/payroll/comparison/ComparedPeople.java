package io.hrsystem.query.payroll.comparison;

import io.hrsystem.contract.TenantId;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds who is paid for a month, or should have been, in the transaction of a read. */
@Component
class ComparedPeople {
    private final JdbcClient database;

    ComparedPeople(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    /**
     * Who has a regular payslip of the month or was employed in it, as far as is known now, in the order of ids.
     *
     * @param department those who are in it or below it on the last day of the month; null for everybody
     * @param after the last one before them; empty for the first ones
     */
    List<String> of(
            TenantId tenant,
            YearMonth month,
            @Nullable String employee,
            @Nullable String department,
            String after,
            int limit) {
        return database.sql("""
            SELECT e.employee_id FROM employee_version AS e
             WHERE e.tenant_id = :tenant AND e.employee_id > :after
               AND (CAST(:employee AS text) IS NULL OR e.employee_id = :employee)
               AND holds(e.valid_from, e.valid_until, e.known_from, e.known_until, :last, '9999-12-30Z')
               AND (CAST(:department AS text) IS NULL OR e.department_id IN (
                 SELECT b.department_id FROM departments_below(:tenant, ARRAY[CAST(:department AS text)], :last,
                   '9999-12-30Z') AS b))
               AND (EXISTS (SELECT FROM employee_version AS w
                             WHERE w.tenant_id = e.tenant_id AND w.employee_id = e.employee_id
                               AND w.known_until = '9999-12-31Z' AND w.status IN ('ACTIVE', 'LOA')
                               AND w.valid_from <= :last AND w.valid_until > :first)
                 OR EXISTS (SELECT FROM payslip AS p
                             WHERE p.tenant_id = e.tenant_id AND p.employee_id = e.employee_id AND p.month = :first
                               AND p.kind = 'REGULAR'))
             ORDER BY e.employee_id LIMIT :limit
            """)
                .param("tenant", tenant.value())
                .param("after", after)
                .param("employee", employee)
                .param("department", department)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Whether the company has, or had, such a department. */
    boolean isDepartment(TenantId tenant, String department) {
        return database.sql("SELECT EXISTS (SELECT FROM department WHERE tenant_id = ? AND department_id = ?)")
                .params(tenant.value(), department)
                .query(Boolean.class)
                .single();
    }
}
