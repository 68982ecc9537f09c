package io.hrsystem.query.attendance;

import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
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
            case CheckedIn in when meta.isFirst() -> rows.put(AttendanceDayRow.begun(key, in));
            case CheckedIn in -> rows.changeOrPut(AttendanceDayRow.begun(key, in), AttendanceDayRow::reopened);
            case CheckedOut out -> rows.change(key, day -> day.left(out));
            case CorrectionApproved it ->
                rows.changeOrPut(
                        AttendanceDayRow.corrected(key, it, 1),
                        day -> AttendanceDayRow.corrected(key, it, day.version() + 1));
            case CorrectionRequested _, CorrectionRejected _ -> {}
        }
    }
}
