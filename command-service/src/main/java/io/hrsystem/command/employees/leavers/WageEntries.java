package io.hrsystem.command.employees.leavers;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.payroll.PayslipEvent;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipDropped;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipNoticeDelivered;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** When something was last entered for somebody in the wage ledger; a draft counts as one. */
@Component
final class WageEntries implements ReferenceRows<PayslipEvent> {
    private static final String ENTERED = """
        INSERT INTO wage_entry AS held (tenant_id, employee_id, last_on) VALUES (?, ?, ?)
        ON CONFLICT (tenant_id, employee_id) DO UPDATE SET last_on = excluded.last_on
         WHERE held.last_on < excluded.last_on\
        """;

    @Override
    public Class<PayslipEvent> events() {
        return PayslipEvent.class;
    }

    @Override
    public String table() {
        return "wage_entry";
    }

    @Override
    public void apply(PayslipEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case PayslipCalculated it ->
                rows.add(ENTERED, meta.tenant().value(), it.employeeId().value(), it.payDate());
            case PayslipDropped _, PayslipNoticeDelivered _ -> {}
        }
    }
}
