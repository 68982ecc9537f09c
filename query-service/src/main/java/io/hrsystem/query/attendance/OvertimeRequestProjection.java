package io.hrsystem.query.attendance;

import io.hrsystem.contract.attendance.OvertimeEvent;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeApproved;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeCancelled;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRejected;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRequested;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class OvertimeRequestProjection extends Projection<OvertimeEvent, OvertimeRequestRow> {
    OvertimeRequestProjection() {
        super("attendance", OvertimeEvent.class, OvertimeRequestRow.class);
    }

    @Override
    public void apply(OvertimeEvent event, EventMeta meta, Changes<OvertimeRequestRow> rows) {
        var key = new OvertimeRequestRow.Key(meta.tenant(), event.requestId());
        switch (event) {
            case OvertimeRequested it -> rows.put(OvertimeRequestRow.requested(key, it, meta.at()));
            case OvertimeApproved it -> rows.change(key, row -> row.approved(it, meta.at()));
            case OvertimeRejected it ->
                rows.change(key, row -> row.ended(RequestState.REJECTED, it.rejectedBy(), meta.at(), it.reason()));
            case OvertimeCancelled it ->
                rows.change(key, row -> row.ended(RequestState.CANCELLED, it.cancelledBy(), meta.at(), it.reason()));
        }
    }
}
