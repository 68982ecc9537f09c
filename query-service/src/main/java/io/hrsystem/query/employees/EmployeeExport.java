package io.hrsystem.query.employees;

import static java.util.Objects.requireNonNullElse;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.query.platform.exports.ExportKind;
import io.hrsystem.query.platform.graphql.api.Moment;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is employed today or will be, with the department that they are in. */
@Component
final class EmployeeExport implements ExportKind {
    private final JdbcClient database;

    EmployeeExport(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    @Override
    public String name() {
        return "employees";
    }

    @Override
    public List<Column> columns() {
        return Column.OF_EMPLOYEES;
    }

    @Override
    public List<String> groups() {
        return List.of("employees", "organisation");
    }

    @Override
    public List<Line> page(TenantId tenant, String after, int limit) {
        return database.sql("""
            SELECT e.employee_id, e.employee_number, e.name, e.email, e.phone, d.code, e.position, e.hired_on
              FROM employee_version e
              LEFT JOIN department_version d ON d.tenant_id = e.tenant_id AND d.department_id = e.department_id
               AND holds(d.valid_from, d.valid_until, d.known_from, d.known_until, today_of(:tenant), :now)
             WHERE e.tenant_id = :tenant AND e.employee_id > :after AND e.status <> 'TERMINATED'
               AND holds(e.valid_from, e.valid_until, e.known_from, e.known_until, today_of(:tenant), :now)
             ORDER BY e.employee_id LIMIT :limit
            """)
                .param("tenant", tenant.value())
                .param("now", Timestamp.from(Moment.LATEST))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Line(
                        row.getString("employee_id"),
                        List.of(
                                row.getString("employee_number"),
                                row.getString("name"),
                                row.getString("email"),
                                requireNonNullElse(row.getString("phone"), ""),
                                requireNonNullElse(row.getString("code"), ""),
                                row.getString("position"),
                                row.getString("hired_on"))))
                .list();
    }
}
