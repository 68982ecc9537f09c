package io.hrsystem.query.payroll.runs;

import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.RunState;
import io.hrsystem.query.platform.graphql.api.RuleSetReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A run as it stands.
 *
 * @param done employees who have a payslip of it
 * @param gross won of all of them
 */
public record PayrollRun(
        String id,
        YearMonth month,
        RunKind kind,
        LocalDate payDate,
        RunState state,
        Instant startedAt,
        @Nullable Instant finalisedAt,
        int revision,
        @Nullable LocalDate attendanceCutoff,
        @Nullable RuleSetReference ruleSet,
        int total,
        int done,
        int failed,
        long gross,
        long deductions,
        long net) {
    /** Whether its payslips are handed over. */
    public boolean isHandedOver() {
        return state == RunState.FINALISED || state == RunState.PAID;
    }
}
