package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollFailuresFound;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunCalculated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunOutdated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunPaid;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunReviewed;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.RunState;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which runs there are, how far each is, and what it is computed from. */
@Component
final class PayrollRunRows implements ReferenceRows<PayrollRunEvent> {
    private static final String STARTED = """
        INSERT INTO payroll_run (tenant_id, run_id, month, kind, pay_date, employees, state, revision)
        VALUES (?, ?, ?, ?, ?, ?, 'DRAFT', 0)\
        """;
    private static final String COMPUTING = """
        UPDATE payroll_run SET state = 'DRAFT', revision = ?, inputs_xid = ?, inputs_pos = ?, attendance_cutoff = ?,
          rule_set_id = ? WHERE tenant_id = ? AND run_id = ?\
        """;
    private static final String STATE = "UPDATE payroll_run SET state = ? WHERE tenant_id = ? AND run_id = ?";

    @Override
    public Class<PayrollRunEvent> events() {
        return PayrollRunEvent.class;
    }

    @Override
    public String table() {
        return "payroll_run";
    }

    @Override
    public void apply(PayrollRunEvent event, EventMeta meta, TransactionalWrites rows) {
        var tenant = meta.tenant().value();
        var run = event.runId().value();
        switch (event) {
            case PayrollRunStarted it ->
                rows.add(STARTED, tenant, run, it.month().atDay(1), it.kind().name(), it.payDate(), employees(it));
            case PayrollCalculationStarted it ->
                rows.add(
                        COMPUTING,
                        it.revision(),
                        it.inputs().xid(),
                        it.inputs().pos(),
                        it.attendanceCutoff(),
                        it.ruleSetId(),
                        tenant,
                        run);
            case PayrollFailuresFound _ -> {}
            case PayrollRunCalculated _ -> rows.add(STATE, RunState.CALCULATED.name(), tenant, run);
            case PayrollRunOutdated _ -> rows.add(STATE, RunState.STALE.name(), tenant, run);
            case PayrollRunReviewed _ -> rows.add(STATE, RunState.REVIEWED.name(), tenant, run);
            case PayrollRunFinalised _ -> rows.add(STATE, RunState.FINALISED.name(), tenant, run);
            case PayrollRunPaid _ -> rows.add(STATE, RunState.PAID.name(), tenant, run);
        }
    }

    private static String @Nullable [] employees(PayrollRunStarted it) {
        if (it.kind() == RunKind.REGULAR) return null;
        return it.items().stream()
                .map(item -> item.employeeId().value())
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
