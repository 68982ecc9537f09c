package io.hrsystem.query.attendance;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRejected;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionRequested;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CorrectionRow(Key key, Asked asked, RequestState state, Decision decision, Before before)
        implements Row<CorrectionRow> {
    record Key(TenantId tenantId, CorrectionId correctionId) implements RowKey<CorrectionRow> {}

    record Asked(
            EmployeeId employeeId,
            LocalDate workDate,
            @Nullable Instant checkIn,
            @Nullable Instant checkOut,
            FreeText reason,
            String requestedBy,
            Instant requestedAt) {}

    /** All null until it is decided. */
    record Decision(
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable FreeText note) {}

    /** What was recorded when it was approved. */
    record Before(@Nullable Instant checkInBefore, @Nullable Instant checkOutBefore) {}

    static CorrectionRow requested(Key key, CorrectionRequested event, Instant at) {
        var asked = new Asked(
                event.employeeId(),
                event.workDate(),
                event.checkIn(),
                event.checkOut(),
                event.reason(),
                event.requestedBy(),
                at);
        return new CorrectionRow(
                key, asked, RequestState.REQUESTED, new Decision(null, null, null), new Before(null, null));
    }

    CorrectionRow approved(CorrectionApproved event, Instant at) {
        var recorded = event.before();
        var was = recorded == null ? before : new Before(recorded.checkIn(), recorded.checkOut());
        var decided = new Decision(event.approvedBy(), at, event.comment());
        return new CorrectionRow(key, asked, RequestState.APPROVED, decided, was);
    }

    CorrectionRow rejected(CorrectionRejected event, Instant at) {
        var decided = new Decision(event.rejectedBy(), at, event.reason());
        return new CorrectionRow(key, asked, RequestState.REJECTED, decided, before);
    }
}
