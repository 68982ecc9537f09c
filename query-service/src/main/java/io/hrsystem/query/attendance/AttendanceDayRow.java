package io.hrsystem.query.attendance;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.query.platform.projections.api.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AttendanceDayRow(
        Key key,
        DayStatus status,
        Instant checkIn,
        @Nullable Instant checkOut,
        int recognisedMinutes,
        int lateMinutes,
        int earlyLeaveMinutes,
        int gapMinutes,
        Instant shiftStartsAt,
        Instant shiftEndsAt,
        long version)
        implements Row<AttendanceDayRow.Key> {
    record Key(TenantId tenantId, EmployeeId employeeId, LocalDate workDate) {}

    static AttendanceDayRow begun(Key key, CheckedIn event, long version) {
        var shift = event.shift();
        return new AttendanceDayRow(
                key,
                DayStatus.OPEN,
                event.punch().at(),
                null,
                0,
                event.lateMinutes(),
                0,
                0,
                shift.startsAt(),
                shift.endsAt(),
                version);
    }

    AttendanceDayRow reopened(long version) {
        return new AttendanceDayRow(
                key,
                DayStatus.OPEN,
                checkIn,
                checkOut,
                recognisedMinutes,
                lateMinutes,
                earlyLeaveMinutes,
                gapMinutes,
                shiftStartsAt,
                shiftEndsAt,
                version);
    }

    AttendanceDayRow left(CheckedOut event, long version) {
        return new AttendanceDayRow(
                key,
                lateMinutes > 0 ? DayStatus.LATE : DayStatus.PRESENT,
                checkIn,
                event.punch().at(),
                event.recognisedMinutes(),
                lateMinutes,
                event.earlyLeaveMinutes(),
                event.gapMinutes(),
                shiftStartsAt,
                shiftEndsAt,
                version);
    }
}
