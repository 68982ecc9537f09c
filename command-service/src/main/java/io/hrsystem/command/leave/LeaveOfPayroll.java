package io.hrsystem.command.leave;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.bounds.Times;
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

/** What was paid for is left no longer. */
@Component
final class LeaveOfPayroll implements ReferenceRows<PayrollRunEvent> {
    private static final String PAID = """
        UPDATE leave_due AS held SET due_on = ?, version = held.version + 1
          FROM payslip_notice AS n
         WHERE n.tenant_id = ? AND n.run_id = ? AND n.pays_leave
           AND held.tenant_id = n.tenant_id AND held.employee_id = n.employee_id\
        """;

    @Override
    public Class<PayrollRunEvent> events() {
        return PayrollRunEvent.class;
    }

    @Override
    public String table() {
        return LeaveToSettle.TABLE;
    }

    @Override
    public void forget(TenantId company, TransactionalWrites rows) {}

    @Override
    public void apply(PayrollRunEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case PayrollRunStarted _, PayrollCalculationStarted _, PayrollFailuresFound _ -> {}
            case PayrollRunCalculated _, PayrollRunOutdated _, PayrollRunReviewed _ -> {}
            case PayrollRunFinalised _, PayrollRunPaid _ -> {}
        }
    }

    @Override
    public void require(PayrollRunEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case PayrollRunPaid it ->
                rows.add(PAID, Times.EARLIEST, meta.tenant().value(), it.runId().value());
            case PayrollRunStarted _, PayrollCalculationStarted _, PayrollFailuresFound _ -> {}
            case PayrollRunCalculated _, PayrollRunOutdated _, PayrollRunReviewed _, PayrollRunFinalised _ -> {}
        }
    }
}
