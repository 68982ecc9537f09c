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
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** With the end of a run everybody is told. */
@Component
final class DuePayslipNotices implements ReferenceRows<PayrollRunEvent> {
    @Override
    public Class<PayrollRunEvent> events() {
        return PayrollRunEvent.class;
    }

    @Override
    public String table() {
        return PayslipNoticeRows.TABLE;
    }

    @Override
    public void apply(PayrollRunEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case PayrollRunFinalised it ->
                // a moment that has passed, and is the same when the rows are made again
                rows.add(
                        "UPDATE payslip_notice SET due_at = '-infinity' WHERE tenant_id = ? AND run_id = ?",
                        meta.tenant().value(),
                        it.runId().value());
            case PayrollRunStarted _, PayrollCalculationStarted _, PayrollFailuresFound _ -> {}
            case PayrollRunCalculated _, PayrollRunOutdated _, PayrollRunReviewed _, PayrollRunPaid _ -> {}
        }
    }
}
