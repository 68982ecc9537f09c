package io.hrsystem.query.attendance;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.EventReader.StreamEnd;
import io.hrsystem.eventstore.bulk.StoredEvent;
import io.hrsystem.query.platform.projections.api.EventMeta;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was shown of a work date at a moment: its events up to then, by the projection that has shown it. */
@Component
class DaysAsKnown {
    /** A day has few events. */
    private static final int MOST = 10_000;

    private final EventReader events;
    private final AttendanceDayProjection projection;

    DaysAsKnown(EventReader events, AttendanceDayProjection projection) {
        this.events = events;
        this.projection = projection;
    }

    /** Null if nothing was known of it. */
    @Nullable
    AttendanceDay day(TenantId tenant, String employee, LocalDate date, Instant knownAt) {
        var stream = StreamIds.attendance(new EmployeeId(employee), date);
        var day = new DayOnly();
        for (var event : events.upTo(List.of(new StreamEnd(tenant, stream, MOST - 1)), MOST)) {
            // nothing is known before what was recorded before it, whatever a clock says
            if (event.recordedAt().isAfter(knownAt)) break;
            if (event.payload() instanceof AttendanceEvent it) projection.apply(it, meta(event), day);
        }
        var row = day.row();
        return row == null ? null : AttendanceDay.of(row);
    }

    private static EventMeta meta(StoredEvent event) {
        return new EventMeta(
                event.tenantId(), event.streamId(), event.sequence(), event.recordedAt(), null, event.position());
    }
}
