package io.hrsystem.query.attendance;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AttendanceDayRow(Key key, DayStatus status, Punches punches, Minutes minutes, Shift shift, long version)
        implements Row<AttendanceDayRow> {
    record Key(TenantId tenantId, EmployeeId employeeId, LocalDate workDate) implements RowKey<AttendanceDayRow> {}

    /** The first check-in and the last check-out. */
    record Punches(Instant checkIn, @Nullable Instant checkOut) {}

    record Minutes(int recognisedMinutes, int lateMinutes, int earlyLeaveMinutes, int gapMinutes) {}

    record Shift(Instant shiftStartsAt, Instant shiftEndsAt) {}

    static AttendanceDayRow begun(Key key, CheckedIn event) {
        return new AttendanceDayRow(
                key,
                DayStatus.OPEN,
                new Punches(event.punch().at(), null),
                new Minutes(0, event.lateMinutes(), 0, 0),
                new Shift(event.shift().startsAt(), event.shift().endsAt()),
                1);
    }

    AttendanceDayRow reopened() {
        return new AttendanceDayRow(key, DayStatus.OPEN, punches, minutes, shift, version + 1);
    }

    AttendanceDayRow left(CheckedOut event) {
        var late = minutes.lateMinutes();
        return new AttendanceDayRow(
                key,
                ended(late),
                new Punches(punches.checkIn(), event.punch().at()),
                new Minutes(event.recognisedMinutes(), late, event.earlyLeaveMinutes(), event.gapMinutes()),
                shift,
                version + 1);
    }

    static AttendanceDayRow corrected(Key key, CorrectionApproved event, long version) {
        var late = event.lateMinutes();
        return new AttendanceDayRow(
                key,
                event.day().checkOut() == null ? DayStatus.OPEN : ended(late),
                new Punches(event.day().checkIn(), event.day().checkOut()),
                new Minutes(event.recognisedMinutes(), late, event.earlyLeaveMinutes(), event.gapMinutes()),
                new Shift(event.shift().startsAt(), event.shift().endsAt()),
                version);
    }

    private static DayStatus ended(int lateMinutes) {
        return lateMinutes > 0 ? DayStatus.LATE : DayStatus.PRESENT;
    }
}
