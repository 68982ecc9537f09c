package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a regular run may have to pay, or has paid before, page by page; by events, so that it is the same each time. */
@Component
final class Payees {
    private static final String PREFIX = "employee:";
    /** Who has left before the month is passed by, unless something is owed to them, or was recorded of them since. */
    private static final String PAGE = """
        SELECT substr(h.stream_id, length(:prefix) + 1) FROM event h
         WHERE h.tenant_id = :tenant AND h.stream_id > :prefix || :after AND h.stream_id < 'employee;' AND h.sequence = 0
           AND (h.xid, h.pos) <= (:xid, :pos)
           AND (EXISTS (SELECT FROM employment_period p
                         WHERE p.tenant_id = :tenant AND p.employee_id = substr(h.stream_id, length(:prefix) + 1)
                           AND p.from_day < :next AND (p.until IS NULL OR p.until > :first))
             OR EXISTS (SELECT FROM event o WHERE o.tenant_id = :tenant AND o.sequence = 0
                           AND o.stream_id = 'adjustments:' || substr(h.stream_id, length(:prefix) + 1))
             OR EXISTS (SELECT FROM event l WHERE l.tenant_id = :tenant AND l.stream_id = h.stream_id
                           AND (l.xid, l.pos) > (:xid, :pos))
             OR EXISTS (SELECT FROM event s WHERE s.tenant_id = :tenant AND s.sequence = 0
                           AND s.stream_id = 'payslip:' || :run || ':' || substr(h.stream_id, length(:prefix) + 1)))
         ORDER BY h.stream_id LIMIT :most
        """;

    private final JdbcClient system;

    Payees(DataSource system) {
        this.system = JdbcClient.create(system);
    }

    /**
     * Of the regular run of a month, as it was known at a position.
     *
     * @param after the last one of the page before; empty at first
     */
    List<EmployeeId> page(TenantId tenant, YearMonth month, GlobalPosition known, String after, int most) {
        return system.sql(PAGE)
                .param("prefix", PREFIX)
                .param("tenant", tenant.value())
                .param("after", after)
                .param("xid", known.xid())
                .param("pos", known.pos())
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .param("run", PayrollRunId.regular(tenant, month).value())
                .param("most", most)
                .query((row, _) -> EmployeeId.of(row.getString(1)))
                .list();
    }
}
