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
import io.hrsystem.contract.payroll.RunState;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class PayrollRunProjection extends Projection<PayrollRunEvent, PayrollRunRow> {
    PayrollRunProjection() {
        super("payroll", PayrollRunEvent.class, PayrollRunRow.class);
    }

    @Override
    public void apply(PayrollRunEvent event, EventMeta meta, Changes<PayrollRunRow> rows) {
        var key = new PayrollRunRow.Key(meta.tenant(), event.runId());
        switch (event) {
            case PayrollRunStarted it -> rows.put(PayrollRunRow.started(key, it, meta));
            case PayrollCalculationStarted it -> rows.change(key, row -> row.calculating(it));
            case PayrollRunCalculated it -> rows.change(key, row -> row.calculated(it));
            case PayrollRunOutdated _ -> rows.change(key, row -> row.in(RunState.STALE));
            case PayrollRunReviewed _ -> rows.change(key, row -> row.in(RunState.REVIEWED));
            case PayrollRunFinalised _ -> rows.change(key, row -> row.finalised(meta.at()));
            case PayrollRunPaid _ -> rows.change(key, row -> row.in(RunState.PAID));
            case PayrollFailuresFound _ -> {}
        }
    }
}
