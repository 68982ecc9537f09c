package io.hrsystem.query.attendance;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedIn;
import io.hrsystem.contract.attendance.AttendanceEvent.CheckedOut;
import io.hrsystem.contract.attendance.AttendanceEvent.CorrectionApproved;
import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work date as far as it is known. What it was closed with holds until it is closed anew, whatever is punched or
 * corrected in between.
 *
 * @param atWork checked in and not out again
 * @param correctionId the last one that was approved
 * @param version the number of changes
 */
record AttendanceDayRow(
        Key key,
        DayStatus status,
        Punches punches,
        Minutes minutes,
        Closing closing,
        Shift shift,
        boolean atWork,
        @Nullable CorrectionId correctionId,
        long version)
        implements Row<AttendanceDayRow> {
    record Key(TenantId tenantId, EmployeeId employeeId, LocalDate workDate) implements RowKey<AttendanceDayRow> {}

    /** The first check-in and the last check-out. */
    record Punches(@Nullable Instant checkIn, @Nullable Instant checkOut) {
        Punches in(Instant at) {
            return new Punches(checkIn == null ? at : checkIn, checkOut);
        }
    }

    record Minutes(int recognisedMinutes, int lateMinutes, int earlyLeaveMinutes, int gapMinutes) {}

    /** Null as long as nobody came. */
    record Shift(@Nullable Instant shiftStartsAt, @Nullable Instant shiftEndsAt) {
        static Shift of(io.hrsystem.contract.attendance.Shift shift) {
            return new Shift(shift.startsAt(), shift.endsAt());
        }
    }

    /** Before anything is known of it. */
    static AttendanceDayRow blank(Key key) {
        return new AttendanceDayRow(
                key,
                DayStatus.DEFERRED,
                new Punches(null, null),
                new Minutes(0, 0, 0, 0),
                Closing.NONE,
                new Shift(null, null),
                false,
                null,
                0);
    }

    AttendanceDayRow came(CheckedIn event) {
        var first = punches.checkIn() == null;
        var came = punches.in(event.punch().at());
        var work = first && !closing.isOne() ? new Minutes(0, event.lateMinutes(), 0, 0) : minutes;
        return next(DayStatus.OPEN, came, work, first ? Shift.of(event.shift()) : shift, true);
    }

    AttendanceDayRow left(CheckedOut event) {
        var late = minutes.lateMinutes();
        return next(
                DayStatus.ended(late),
                new Punches(punches.checkIn(), event.punch().at()),
                new Minutes(event.recognisedMinutes(), late, event.earlyLeaveMinutes(), event.gapMinutes()),
                shift,
                false);
    }

    AttendanceDayRow corrected(CorrectionApproved event) {
        var late = event.lateMinutes();
        var open = event.day().checkOut() == null;
        var next = next(
                open ? DayStatus.OPEN : DayStatus.ended(late),
                new Punches(event.day().checkIn(), event.day().checkOut()),
                new Minutes(event.recognisedMinutes(), late, event.earlyLeaveMinutes(), event.gapMinutes()),
                Shift.of(event.shift()),
                open);
        return new AttendanceDayRow(
                key,
                next.status,
                next.punches,
                next.minutes,
                closing,
                next.shift,
                open,
                event.correctionId(),
                next.version);
    }

    AttendanceDayRow closed(DayClosed event) {
        var it = event.minutes();
        return new AttendanceDayRow(
                key,
                DayStatus.of(event.status()),
                punches,
                new Minutes(it.recognised(), it.late(), it.earlyLeave(), it.gap()),
                Closing.of(event),
                shift,
                atWork,
                correctionId,
                version + 1);
    }

    /** Nothing is decided of it yet, or nothing is to be. */
    AttendanceDayRow notClosed(DayStatus why) {
        return next(why, punches, minutes, shift, atWork);
    }

    private AttendanceDayRow next(DayStatus nextStatus, Punches its, Minutes work, Shift hours, boolean open) {
        var stays = closing.isOne();
        return new AttendanceDayRow(
                key,
                stays ? status : nextStatus,
                its,
                stays ? minutes : work,
                closing,
                hours,
                open,
                correctionId,
                version + 1);
    }
}
