package io.hrsystem.query.payroll.payslips;

import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class PayslipProjection extends Projection<PayslipEvent, PayslipRow> {
    PayslipProjection() {
        super("payroll", PayslipEvent.class, PayslipRow.class);
    }

    @Override
    public void apply(PayslipEvent event, EventMeta meta, Changes<PayslipRow> rows) {
        var key = new PayslipRow.Key(meta.tenant(), event.payslipId());
        switch (event) {
            case PayslipCalculated it -> rows.put(PayslipRow.calculated(key, it));
            case PayslipDropped _ -> rows.remove(key);
            case PayslipNoticeDelivered it -> rows.change(key, row -> row.noticed(it));
        }
    }
}
