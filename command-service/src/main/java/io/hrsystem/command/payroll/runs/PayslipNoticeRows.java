package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Whose payslips there are, and who has been told. */
@Component
final class PayslipNoticeRows implements ReferenceRows<PayslipEvent> {
    static final String TABLE = "payslip_notice";

    private static final String OF_ONE = " WHERE tenant_id = ? AND run_id = ? AND employee_id = ?";

    @Override
    public Class<PayslipEvent> events() {
        return PayslipEvent.class;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void apply(PayslipEvent event, EventMeta meta, TransactionalWrites rows) {
        rows.add(
                switch (event) {
                    case PayslipCalculated _ ->
                        "INSERT INTO payslip_notice (tenant_id, run_id, employee_id) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO NOTHING";
                    case PayslipDropped _ -> "DELETE FROM payslip_notice" + OF_ONE;
                    case PayslipNoticeDelivered _ -> "UPDATE payslip_notice SET delivered = true" + OF_ONE;
                },
                meta.tenant().value(),
                event.runId().value(),
                event.employeeId().value());
    }
}
