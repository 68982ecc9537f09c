package io.hrsystem.query.attendance;

import io.hrsystem.contract.attendance.AttendanceEvent;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingDeferred;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosingSkipped;
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
        var first = AttendanceDayRow.blank(key);
        switch (event) {
            case CheckedIn it when meta.isFirst() -> rows.put(first.came(it));
            case CheckedIn it -> rows.changeOrPut(first.came(it), day -> day.came(it));
            case CheckedOut it -> rows.change(key, day -> day.left(it));
            case CorrectionApproved it -> rows.changeOrPut(first.corrected(it), day -> day.corrected(it));
            case DayClosed it -> rows.changeOrPut(first.closed(it), day -> day.closed(it));
            case DayClosingDeferred _ -> notClosed(DayStatus.DEFERRED, first, rows);
            case DayClosingSkipped _ -> notClosed(DayStatus.SKIPPED_TENANT_SUSPENDED, first, rows);
            case CorrectionRequested _, CorrectionRejected _ -> {}
        }
    }

    private static void notClosed(DayStatus why, AttendanceDayRow first, Changes<AttendanceDayRow> rows) {
        rows.changeOrPut(first.notClosed(why), day -> day.notClosed(why));
    }
}
