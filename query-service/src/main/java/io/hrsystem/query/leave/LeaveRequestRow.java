package io.hrsystem.query.leave;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeaveDay;
import io.hrsystem.contract.leave.LeaveEvent.LeaveApproved;
import io.hrsystem.contract.leave.LeaveEvent.LeaveRequested;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.contract.leave.LeaveType;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param openUntil when it was decided first, or taken back; null until then */
record LeaveRequestRow(
        Key key,
        Asked asked,
        Time time,
        RequestState state,
        @Nullable Instant openUntil,
        Decision decision) implements Row<LeaveRequestRow> {
    record Key(TenantId tenantId, LeaveRequestId requestId) implements RowKey<LeaveRequestRow> {}

    record Asked(
            EmployeeId employeeId,
            LeaveType type,
            LeavePart part,
            LocalDate firstDay,
            LocalDate lastDay,
            FreeText reason,
            String requestedBy,
            Instant requestedAt) {}

    /** By the company's clock, from the beginning of the first day's leave to the end of the last one's. */
    record Time(LocalDate startsOn, LocalTime startsAt, LocalDate endsOn, LocalTime endsAt, int minutes) {
        static Time of(LeaveRequested event) {
            return event.days().isEmpty()
                    ? new Time(event.from(), LocalTime.MIN, event.to().plusDays(1), LocalTime.MIN, 0)
                    : of(event.days());
        }

        static Time of(List<LeaveDay> days) {
            var from = days.getFirst().from();
            var to = days.getLast().to();
            var minutes = days.stream().mapToInt(LeaveDay::minutes).sum();
            return new Time(from.toLocalDate(), from.toLocalTime(), to.toLocalDate(), to.toLocalTime(), minutes);
        }
    }

    /** All null until it is decided, or taken back. */
    record Decision(
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable FreeText note) {}

    static LeaveRequestRow requested(Key key, LeaveRequested event, Instant at) {
        var asked = new Asked(
                event.employeeId(),
                event.type(),
                event.part(),
                event.from(),
                event.to(),
                event.reason(),
                event.requestedBy(),
                at);
        return new LeaveRequestRow(
                key, asked, Time.of(event), RequestState.REQUESTED, null, new Decision(null, null, null));
    }

    LeaveRequestRow approved(LeaveApproved event, Instant at) {
        var approved = event.days().isEmpty() ? time : Time.of(event.days());
        var decided = new Decision(event.approvedBy(), at, event.comment());
        return new LeaveRequestRow(key, asked, approved, RequestState.APPROVED, closed(at), decided);
    }

    LeaveRequestRow ended(RequestState as, String by, Instant at, @Nullable FreeText note) {
        return new LeaveRequestRow(key, asked, time, as, closed(at), new Decision(by, at, note));
    }

    private Instant closed(Instant at) {
        return openUntil == null ? at : openUntil;
    }
}
