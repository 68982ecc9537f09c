package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.payroll.Earnings;
import org.springframework.stereotype.Component;

/** Whose payslips there are, and who has been told. */
@Component
final class PayslipNoticeRows implements ReferenceRows<PayslipEvent> {
    static final String TABLE = "payslip_notice";

    private static final String CALCULATED = """
        INSERT INTO payslip_notice AS held (tenant_id, run_id, employee_id, pays_leave) VALUES (?, ?, ?, ?)
        ON CONFLICT (tenant_id, run_id, employee_id)
        DO UPDATE SET pays_leave = excluded.pays_leave WHERE held.pays_leave <> excluded.pays_leave\
        """;
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
        var tenant = meta.tenant().value();
        var run = event.runId().value();
        var employee = event.employeeId().value();
        switch (event) {
            case PayslipCalculated it -> rows.add(CALCULATED, tenant, run, employee, paysLeave(it));
            case PayslipDropped _ -> rows.add("DELETE FROM payslip_notice" + OF_ONE, tenant, run, employee);
            case PayslipNoticeDelivered _ ->
                rows.add("UPDATE payslip_notice SET delivered = true" + OF_ONE, tenant, run, employee);
        }
    }

    private static boolean paysLeave(PayslipCalculated payslip) {
        return payslip.lines().stream().anyMatch(it -> it.code().equals(Earnings.LEAVE_PAYOUT));
    }
}
