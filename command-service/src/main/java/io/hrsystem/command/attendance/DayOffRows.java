package io.hrsystem.command.attendance;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.attendance.ClosingCause;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffDeclared;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffTakenBack;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** Days off that a company has of its own. */
@Component
final class DayOffRows implements ReferenceRows<DayOffEvent> {
    @Override
    public Class<DayOffEvent> events() {
        return DayOffEvent.class;
    }

    @Override
    public String table() {
        return "day_off";
    }

    @Override
    public void apply(DayOffEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case DayOffDeclared it -> rows.add("""
                INSERT INTO day_off (tenant_id, day, paid) VALUES (?, ?, ?)
                ON CONFLICT (tenant_id, day) DO UPDATE SET paid = excluded.paid\
                """, meta.tenant().value(), it.date(), it.paid());
            case DayOffTakenBack it ->
                rows.add(
                        "DELETE FROM day_off WHERE tenant_id = ? AND day = ?",
                        meta.tenant().value(),
                        it.date());
        }
    }

    @Override
    public void require(DayOffEvent event, EventMeta meta, TransactionalWrites rows) {
        DaysToClose.anewForAll(meta.tenant(), event.date(), ClosingCause.EMPLOYMENT, rows);
    }
}
