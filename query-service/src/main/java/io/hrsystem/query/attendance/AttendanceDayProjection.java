package io.hrsystem.query.attendance;

import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class AttendanceDayProjection extends Projection<AttendanceEvent, AttendanceDayRow> {
    AttendanceDayProjection() {
        super("attendance", AttendanceEvent.class, AttendanceDayRow.class);
    }

    @Override
    public void apply(AttendanceEvent event, EventMeta meta, Changes<AttendanceDayRow> rows) {
        var key = new AttendanceDayRow.Key(meta.tenant(), event.employeeId(), event.workDate());
        switch (event) {
            case CheckedIn in when meta.isFirst() -> rows.put(AttendanceDayRow.begun(key, in, meta.version()));
            case CheckedIn _ -> rows.change(key, day -> day.reopened(meta.version()));
            case CheckedOut out -> rows.change(key, day -> day.left(out, meta.version()));
        }
    }
}
