package io.hrsystem.command.leave;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.leave.DelegationEvent;
import io.hrsystem.contract.leave.DelegationEvent.ApprovalDelegated;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Who decides in whose place, and when. */
@Component
final class DelegationRows implements ReferenceRows<DelegationEvent> {
    @Override
    public Class<DelegationEvent> events() {
        return DelegationEvent.class;
    }

    @Override
    public String table() {
        return "delegation";
    }

    @Override
    public void apply(DelegationEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case ApprovalDelegated it ->
                rows.add(
                        """
                        INSERT INTO delegation (tenant_id, employee_id, to_employee, from_day, until_day)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (tenant_id, employee_id, to_employee, from_day)
                        DO UPDATE SET until_day = excluded.until_day\
                        """,
                        meta.tenant().value(),
                        it.employeeId().value(),
                        it.to().value(),
                        it.from(),
                        it.until());
        }
    }
}
