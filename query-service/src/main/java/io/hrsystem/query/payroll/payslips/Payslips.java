package io.hrsystem.query.payroll.payslips;

import static java.util.Objects.requireNonNull;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayslipAttendance;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds payslips, in the transaction of a read. */
@Component
public class Payslips {
    private static final String SELECT = """
        SELECT p.*, r.state FROM payslip AS p JOIN payroll_run AS r ON r.tenant_id = p.tenant_id AND r.run_id = p.run_id
         WHERE p.tenant_id = :tenant
        """;

    private final JdbcClient database;
    private final PayslipLinesText lines = new PayslipLinesText();
    private final WarningsText warnings = new WarningsText();

    Payslips(DataSource readSource) {
        this.database = JdbcClient.create(readSource);
    }

    /**
     * All of a month, the first paid first.
     *
     * @param handedOver those only that the employee sees
     */
    public List<Payslip> of(TenantId tenant, String employee, YearMonth month, boolean handedOver) {
        return database.sql(SELECT + """
             AND p.employee_id = :employee AND p.month = :month
             AND (NOT :handedOver OR r.state IN ('FINALISED', 'PAID'))
             ORDER BY p.pay_date, p.kind DESC, p.payslip_id
            """)
                .param("tenant", tenant.value())
                .param("employee", employee)
                .param("month", month.atDay(1))
                .param("handedOver", handedOver)
                .query(this::payslip)
                .list();
    }

    /** Of a run, in the order of employees, behind one of them. */
    public List<Payslip> ofRun(TenantId tenant, String run, String after, int limit) {
        return database.sql(SELECT + """
             AND p.run_id = :run AND p.employee_id > :after ORDER BY p.employee_id LIMIT :limit
            """)
                .param("tenant", tenant.value())
                .param("run", run)
                .param("after", after)
                .param("limit", limit)
                .query(this::payslip)
                .list();
    }

    /** From all columns of the table, and the state of the run. */
    public Payslip payslip(ResultSet row, int number) throws SQLException {
        var noticed = row.getObject("notice_delivered_at", OffsetDateTime.class);
        return new Payslip(
                row.getString("payslip_id"),
                row.getString("run_id"),
                row.getString("employee_id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                RunKind.valueOf(row.getString("kind")),
                row.getObject("pay_date", LocalDate.class),
                RunState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("rule_set_id"),
                row.getLong("gross"),
                row.getLong("taxable"),
                row.getLong("deductions"),
                row.getLong("net"),
                requireNonNull(lines.convertToEntityAttribute(row.getString("lines")))
                        .all(),
                requireNonNull(warnings.convertToEntityAttribute(row.getString("warnings")))
                        .all(),
                attendance(row),
                row.getString("hash"),
                noticed == null ? null : noticed.toInstant());
    }

    private static PayslipAttendance attendance(ResultSet row) throws SQLException {
        return new PayslipAttendance(
                row.getInt("scheduled_days"),
                row.getInt("worked_days"),
                row.getInt("work_minutes"),
                row.getInt("overtime_minutes"),
                row.getInt("night_minutes"),
                row.getInt("holiday_minutes"),
                row.getInt("long_holiday_minutes"),
                row.getInt("absent_days"),
                row.getInt("late_minutes"),
                row.getInt("leave_minutes"));
    }
}
