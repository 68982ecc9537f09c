package io.hrsystem.query.payroll.files;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.payroll.payslips.Payslips;
import io.hrsystem.query.platform.graphql.api.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom payslips pay, in the transaction of a read. */
@Component
class PaidPeople {
    private static final String SEPARATOR = "\u001f";

    private static final String SELECT = """
        SELECT p.*, r.state, coalesce(e.employee_number, '') AS number, coalesce(e.name, '') AS name,
               e.hired_on, coalesce(e.position, '') AS position, coalesce(d.name, '') AS department,
               coalesce(a.resident_number, '') AS resident_number
          FROM payslip AS p
          JOIN payroll_run AS r ON r.tenant_id = p.tenant_id AND r.run_id = p.run_id
          LEFT JOIN employee_version AS e ON e.tenant_id = p.tenant_id AND e.employee_id = p.employee_id
           AND holds(e.valid_from, e.valid_until, e.known_from, e.known_until,
                     CAST(p.month + interval '1 month - 1 day' AS date), :now)
          LEFT JOIN department_version AS d ON d.tenant_id = e.tenant_id AND d.department_id = e.department_id
           AND holds(d.valid_from, d.valid_until, d.known_from, d.known_until,
                     CAST(p.month + interval '1 month - 1 day' AS date), :now)
          LEFT JOIN payment_details AS a ON a.tenant_id = p.tenant_id AND a.employee_id = p.employee_id
         WHERE p.tenant_id = :tenant
        """;

    private final JdbcClient database;
    private final Payslips payslips;

    PaidPeople(DataSource readSource, Payslips payslips) {
        this.database = JdbcClient.create(readSource);
        this.payslips = payslips;
    }

    /**
     * Of a run, in the order of employee numbers.
     *
     * @param after the key of the last one before them; empty for the first ones
     */
    List<PaidPerson> page(TenantId tenant, String run, String after, int limit) {
        var key = after.split(SEPARATOR, -1);
        return database.sql(SELECT + """
             AND p.run_id = :run AND (coalesce(e.employee_number, ''), p.employee_id) > (:number, :employee)
             ORDER BY number, p.employee_id LIMIT :limit
            """)
                .param("tenant", tenant.value())
                .param("now", Timestamp.from(Moment.LATEST))
                .param("run", run)
                .param("number", key[0])
                .param("employee", key.length > 1 ? key[1] : "")
                .param("limit", limit)
                .query(this::person)
                .list();
    }

    static String key(PaidPerson person) {
        return person.number() + SEPARATOR + person.employeeId();
    }

    PaidPerson paidBy(TenantId tenant, String payslip) {
        return database.sql(SELECT + " AND p.payslip_id = :payslip")
                .param("tenant", tenant.value())
                .param("now", Timestamp.from(Moment.LATEST))
                .param("payslip", payslip)
                .query(this::person)
                .single();
    }

    private PaidPerson person(ResultSet row, int index) throws SQLException {
        return new PaidPerson(
                row.getString("employee_id"),
                row.getString("number"),
                row.getString("name"),
                row.getObject("hired_on", LocalDate.class),
                row.getString("position"),
                row.getString("department"),
                row.getString("resident_number"),
                payslips.payslip(row, index));
    }
}
