package io.hrsystem.query.payroll.runs;

import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollFailuresFound;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunCalculated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunOutdated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunPaid;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunReviewed;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class PayrollFailureProjection extends Projection<PayrollRunEvent, PayrollFailureRow> {
    PayrollFailureProjection() {
        super("payroll", PayrollRunEvent.class, PayrollFailureRow.class);
    }

    @Override
    public void apply(PayrollRunEvent event, EventMeta meta, Changes<PayrollFailureRow> rows) {
        switch (event) {
            case PayrollFailuresFound it -> found(it, meta, rows);
            case PayrollRunStarted _, PayrollCalculationStarted _, PayrollRunCalculated _, PayrollRunOutdated _ -> {}
            case PayrollRunReviewed _, PayrollRunFinalised _, PayrollRunPaid _ -> {}
        }
    }

    private static void found(PayrollFailuresFound event, EventMeta meta, Changes<PayrollFailureRow> rows) {
        for (var failure : event.failures()) {
            var key = new PayrollFailureRow.Key(meta.tenant(), event.runId(), failure.employeeId());
            rows.put(new PayrollFailureRow(key, event.revision(), failure.error()));
        }
    }
}
