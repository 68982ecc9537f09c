package io.hrsystem.query.attendance;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeApproved;
import io.hrsystem.contract.attendance.OvertimeEvent.OvertimeRequested;
import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record OvertimeRequestRow(Key key, Asked asked, Time time, RequestState state, Decision decision)
        implements Row<OvertimeRequestRow> {
    record Key(TenantId tenantId, OvertimeRequestId requestId) implements RowKey<OvertimeRequestRow> {}

    record Asked(EmployeeId employeeId, LocalDate workDate, FreeText reason, String requestedBy, Instant requestedAt) {}

    /** @param endsAt not included */
    record Time(Instant startsAt, Instant endsAt) {}

    /** All null until it is decided, or taken back. */
    record Decision(
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable FreeText note) {}

    static OvertimeRequestRow requested(Key key, OvertimeRequested event, Instant at) {
        return new OvertimeRequestRow(
                key,
                new Asked(event.employeeId(), event.workDate(), event.reason(), event.requestedBy(), at),
                new Time(event.from(), event.to()),
                RequestState.REQUESTED,
                new Decision(null, null, null));
    }

    OvertimeRequestRow approved(OvertimeApproved event, Instant at) {
        var decided = new Decision(event.approvedBy(), at, event.comment());
        return new OvertimeRequestRow(key, asked, new Time(event.from(), event.to()), RequestState.APPROVED, decided);
    }

    OvertimeRequestRow ended(RequestState as, String by, Instant at, @Nullable FreeText note) {
        return new OvertimeRequestRow(key, asked, time, as, new Decision(by, at, note));
    }
}
