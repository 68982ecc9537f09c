package io.hrsystem.query.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunCalculated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.RunState;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param finalisedAt null until nothing of it changes any more */
record PayrollRunRow(
        Key key, Begin begin, RunState state, @Nullable Instant finalisedAt, Calculation calculation, Totals totals)
        implements Row<PayrollRunRow> {
    record Key(TenantId tenantId, PayrollRunId runId) implements RowKey<PayrollRunRow> {}

    /** @param month its first day */
    record Begin(LocalDate month, RunKind kind, LocalDate payDate, Instant startedAt) {}

    /** @param revision 0 until it is computed the first time */
    record Calculation(
            int revision,
            @Nullable LocalDate attendanceCutoff,
            @Nullable String ruleSetId) {}

    /** All 0 until it has been computed. */
    record Totals(int total, int failed, Won gross, Won deductions, Won net) {
        static final Totals NONE = new Totals(0, 0, new Won(0), new Won(0), new Won(0));
    }

    static PayrollRunRow started(Key key, PayrollRunStarted event, EventMeta meta) {
        var begin = new Begin(event.month().atDay(1), event.kind(), event.payDate(), meta.at());
        return new PayrollRunRow(key, begin, RunState.DRAFT, null, new Calculation(0, null, null), Totals.NONE);
    }

    /** What another computation came to does not hold any more. */
    PayrollRunRow calculating(PayrollCalculationStarted event) {
        var anew = new Calculation(event.revision(), event.attendanceCutoff(), event.ruleSetId());
        return new PayrollRunRow(key, begin, RunState.DRAFT, null, anew, Totals.NONE);
    }

    PayrollRunRow calculated(PayrollRunCalculated event) {
        var all = new Totals(event.total(), event.failed(), event.gross(), event.deductions(), event.net());
        return new PayrollRunRow(key, begin, RunState.CALCULATED, null, calculation, all);
    }

    PayrollRunRow in(RunState next) {
        return new PayrollRunRow(key, begin, next, finalisedAt, calculation, totals);
    }

    PayrollRunRow finalised(Instant at) {
        return new PayrollRunRow(key, begin, RunState.FINALISED, at, calculation, totals);
    }
}
