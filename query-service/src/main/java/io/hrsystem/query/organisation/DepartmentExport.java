package io.hrsystem.query.organisation;

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

/** The departments of today, with the one that they lie below. */
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
              FROM department_version d
              LEFT JOIN department_version p ON p.tenant_id = d.tenant_id AND p.department_id = d.parent_id
               AND holds(p.valid_from, p.valid_until, p.known_from, p.known_until, today_of(:tenant), :now)
             WHERE d.tenant_id = :tenant AND d.department_id > :after AND d.existing
               AND holds(d.valid_from, d.valid_until, d.known_from, d.known_until, today_of(:tenant), :now)
             ORDER BY d.department_id LIMIT :limit
            """)
                .param("tenant", tenant.value())
                .param("now", Timestamp.from(Moment.LATEST))
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
