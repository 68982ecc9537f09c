package io.hrsystem.query.employees;

import static java.util.Objects.requireNonNullElse;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.query.platform.exports.ExportKind;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Employees with the department that they are in. */
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
              FROM employee e
              LEFT JOIN department d ON d.tenant_id = e.tenant_id AND d.department_id = e.department_id
             WHERE e.tenant_id = :tenant AND e.employee_id > :after
             ORDER BY e.employee_id LIMIT :limit
            """)
                .param("tenant", tenant.value())
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
