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
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class CorrectionProjection extends Projection<AttendanceEvent, CorrectionRow> {
    CorrectionProjection() {
        super("attendance", AttendanceEvent.class, CorrectionRow.class);
    }

    @Override
    public void apply(AttendanceEvent event, EventMeta meta, Changes<CorrectionRow> rows) {
        switch (event) {
            case CheckedIn _, CheckedOut _, DayClosed _, DayClosingDeferred _, DayClosingSkipped _ -> {}
            case CorrectionRequested it ->
                rows.put(CorrectionRow.requested(key(meta, it.correctionId()), it, meta.at()));
            case CorrectionApproved it -> rows.change(key(meta, it.correctionId()), row -> row.approved(it, meta.at()));
            case CorrectionRejected it -> rows.change(key(meta, it.correctionId()), row -> row.rejected(it, meta.at()));
        }
    }

    private static CorrectionRow.Key key(EventMeta meta, CorrectionId id) {
        return new CorrectionRow.Key(meta.tenant(), id);
    }
}
