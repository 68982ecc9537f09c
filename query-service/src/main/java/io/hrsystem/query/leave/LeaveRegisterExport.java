package io.hrsystem.query.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.tables.Column;
import io.hrsystem.query.platform.exports.ExportKind;
import io.hrsystem.query.platform.graphql.api.Moment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each employee was granted of leave, lot by lot, and what became of it; approved leave that lies ahead is used. */
@Component
final class LeaveRegisterExport implements ExportKind {
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient database;

    LeaveRegisterExport(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    @Override
    public String name() {
        return "leave-register";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.NUMBER,
                Column.NAME,
                Column.needed("kind", "구분"),
                Column.needed("grantedOn", "부여일"),
                Column.needed("expiresOn", "만료일"),
                Column.needed("grantedMinutes", "부여(분)"),
                Column.needed("usedMinutes", "사용(분)"),
                Column.needed("expiredMinutes", "소멸(분)"),
                Column.needed("paidOutMinutes", "수당지급(분)"),
                Column.needed("remainingMinutes", "잔여(분)"));
    }

    @Override
    public List<String> groups() {
        return List.of("leave", "employees");
    }

    @Override
    public List<Line> page(TenantId tenant, String after, int limit) {
        var key = after.isEmpty() ? new String[] {"", "0001-01-01", ""} : after.split(SEPARATOR, -1);
        return database.sql("""
            SELECT l.employee_id, l.lot_id, coalesce(e.employee_number, '') AS employee_number,
                   coalesce(e.name, '') AS name, l.kind, l.granted_on, l.expires_on,
                   sum(x.minutes) FILTER (WHERE x.kind IN ('GRANTED', 'ADJUSTED')) AS granted,
                   coalesce(-sum(x.minutes) FILTER (WHERE x.kind IN ('USED', 'RESTORED')), 0) AS used,
                   coalesce(-sum(x.minutes) FILTER (WHERE x.kind IN ('EXPIRED', 'EXPIRY_REVERSED')), 0) AS expired,
                   coalesce(-sum(x.minutes) FILTER (WHERE x.kind = 'PAID_OUT'), 0) AS paid_out,
                   sum(x.minutes) AS remaining
              FROM (SELECT * FROM leave_lot
                     WHERE tenant_id = :tenant AND employee_id >= :employee
                       AND (employee_id, expires_on, lot_id) > (:employee, CAST(:expires AS date), :lot)
                     ORDER BY employee_id, expires_on, lot_id LIMIT :limit) l
              JOIN leave_line x ON x.tenant_id = l.tenant_id AND x.employee_id = l.employee_id AND x.lot_id = l.lot_id
              LEFT JOIN employee_version e ON e.tenant_id = l.tenant_id AND e.employee_id = l.employee_id
               AND holds(e.valid_from, e.valid_until, e.known_from, e.known_until, today_of(:tenant), :now)
             GROUP BY l.employee_id, l.lot_id, e.employee_number, e.name, l.kind, l.granted_on, l.expires_on
             ORDER BY l.employee_id, l.expires_on, l.lot_id
            """)
                .param("tenant", tenant.value())
                .param("now", Timestamp.from(Moment.LATEST))
                .param("employee", key[0])
                .param("expires", key[1])
                .param("lot", key[2])
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        var expires = row.getString("expires_on");
        return new Line(
                String.join(SEPARATOR, row.getString("employee_id"), expires, row.getString("lot_id")),
                List.of(
                        row.getString("employee_number"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("granted_on"),
                        expires,
                        row.getString("granted"),
                        row.getString("used"),
                        row.getString("expired"),
                        row.getString("paid_out"),
                        row.getString("remaining")));
    }
}
