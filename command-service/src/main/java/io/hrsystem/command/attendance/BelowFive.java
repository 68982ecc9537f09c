package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.leave.LeavePolicyEvent;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** From when on a company of fewer than five keeps the law's holidays and premiums all the same. */
@Component
final class BelowFive implements ReferenceRows<LeavePolicyEvent> {
    @Override
    public Class<LeavePolicyEvent> events() {
        return LeavePolicyEvent.class;
    }

    @Override
    public String table() {
        return "below_five";
    }

    @Override
    public void apply(LeavePolicyEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeavePolicySet it -> rows.add("""
                INSERT INTO below_five (tenant_id, from_day, applies) VALUES (?, ?, ?)
                ON CONFLICT (tenant_id, from_day) DO UPDATE SET applies = excluded.applies\
                """, meta.tenant().value(), it.effectiveFrom(), it.applyBelowFive());
        }
    }
}
