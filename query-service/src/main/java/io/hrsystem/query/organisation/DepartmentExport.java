package io.hrsystem.query.organisation;

import static java.util.Objects.requireNonNullElse;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.query.platform.exports.ExportKind;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Departments with the one that they lie below. */
@Component
final class DepartmentExport implements ExportKind {
    private final JdbcClient database;

    DepartmentExport(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    @Override
    public String name() {
        return "departments";
    }

    @Override
    public List<Column> columns() {
        return Column.OF_DEPARTMENTS;
    }

    @Override
    public List<String> groups() {
        return List.of("organisation");
    }

    @Override
    public List<Line> page(TenantId tenant, String after, int limit) {
        return database.sql("""
            SELECT d.department_id, d.code, d.name, p.code AS parent_code, d.effective_from
              FROM department d
              LEFT JOIN department p ON p.tenant_id = d.tenant_id AND p.department_id = d.parent_id
             WHERE d.tenant_id = :tenant AND d.department_id > :after
             ORDER BY d.department_id LIMIT :limit
            """)
                .param("tenant", tenant.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Line(
                        row.getString("department_id"),
                        List.of(
                                row.getString("code"),
                                row.getString("name"),
                                requireNonNullElse(row.getString("parent_code"), ""),
                                row.getString("effective_from"))))
                .list();
    }
}
