package io.hrsystem.command.leave;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.leave.LeavePolicyEvent;
import io.hrsystem.contract.leave.LeavePolicyEvent.LeavePolicySet;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** By which policy leave is granted from which day on. */
@Component
final class LeavePolicyRows implements ReferenceRows<LeavePolicyEvent> {
    @Override
    public Class<LeavePolicyEvent> events() {
        return LeavePolicyEvent.class;
    }

    @Override
    public String table() {
        return "leave_policy";
    }

    @Override
    public void apply(LeavePolicyEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeavePolicySet it ->
                rows.add(
                        """
                        INSERT INTO leave_policy (tenant_id, from_day, basis, fiscal_year_start, rounding, below_five)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (tenant_id, from_day) DO UPDATE SET basis = excluded.basis,
                          fiscal_year_start = excluded.fiscal_year_start, rounding = excluded.rounding,
                          below_five = excluded.below_five\
                        """,
                        meta.tenant().value(),
                        it.effectiveFrom(),
                        it.basis().name(),
                        it.fiscalYearStart().toString(),
                        it.rounding().name(),
                        it.applyBelowFive());
        }
    }

    /** Everybody's leave may fall due on other days. */
    @Override
    public void require(LeavePolicyEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case LeavePolicySet it -> LeaveToSettle.allOn(meta.tenant(), it.effectiveFrom(), rows);
        }
    }
}
