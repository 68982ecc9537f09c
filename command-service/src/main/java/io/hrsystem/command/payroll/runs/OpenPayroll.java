package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.eventstore.GlobalPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run that is not finalised.
 *
 * @param basis null before it is computed for the first time
 */
record OpenPayroll(
        TenantId tenant,
        PayrollRunId id,
        YearMonth month,
        RunKind kind,
        LocalDate payDate,
        int revision,
        @Nullable CalculationBasis basis) {
    static final String COLUMNS = """
        r.tenant_id, r.run_id, r.month, r.kind, r.pay_date, r.revision, r.inputs_xid, r.inputs_pos, r.attendance_cutoff,
        r.rule_set_id\
        """;

    static OpenPayroll of(ResultSet row, int number) throws SQLException {
        var ruleSet = row.getString("rule_set_id");
        return new OpenPayroll(
                new TenantId(row.getString("tenant_id")),
                PayrollRunId.of(row.getString("run_id")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                RunKind.valueOf(row.getString("kind")),
                row.getObject("pay_date", LocalDate.class),
                row.getInt("revision"),
                ruleSet == null
                        ? null
                        : new CalculationBasis(
                                new GlobalPosition(row.getLong("inputs_xid"), row.getLong("inputs_pos")),
                                row.getObject("attendance_cutoff", LocalDate.class),
                                ruleSet));
    }

    /** @throws NullPointerException before it is computed for the first time */
    CalculationBasis computedFrom() {
        return Objects.requireNonNull(basis);
    }
}
