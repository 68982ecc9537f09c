package io.hrsystem.contract.attendance;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.personal.FreeText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about one employee's work date. The date is decided once, at the punch, and stored. */
public sealed interface AttendanceEvent extends DomainEvent {
    EmployeeId employeeId();

    LocalDate workDate();

    @Override
    default String subject() {
        return employeeId().value();
    }

    /** {@code lateMinutes} counts from the shift's start and is 0 within the grace and after the first check-in. */
    record CheckedIn(EmployeeId employeeId, LocalDate workDate, Punch punch, Shift shift, int lateMinutes)
            implements AttendanceEvent {}

    /**
     * Minutes are of the whole work date so far.
     *
     * @param recognisedMinutes scheduled minutes worked, without breaks
     * @param earlyLeaveMinutes scheduled minutes after this check-out
     * @param gapMinutes scheduled minutes between sessions
     */
    record CheckedOut(
            EmployeeId employeeId,
            LocalDate workDate,
            Punch punch,
            int recognisedMinutes,
            int earlyLeaveMinutes,
            int gapMinutes)
            implements AttendanceEvent {}

    /**
     * Somebody says how it really was.
     *
     * @param checkIn the first of the day; null if that is to stay
     * @param checkOut the last of the day; null if that is to stay
     * @param shift that of the work date, with the grace that belongs to it
     * @param requestedBy account or client
     */
    record CorrectionRequested(
            EmployeeId employeeId,
            LocalDate workDate,
            CorrectionId correctionId,
            @Nullable Instant checkIn,
            @Nullable Instant checkOut,
            Shift shift,
            int graceMinutes,
            FreeText reason,
            String requestedBy)
            implements AttendanceEvent {}

    /**
     * What was requested holds from now on; what was recorded before stays in the events before this one. Minutes are of
     * the whole work date.
     *
     * @param day the first check-in and the last check-out as they are now
     * @param before the same as they were; null if there was no check-in
     * @param approvedBy account or client
     */
    record CorrectionApproved(
            EmployeeId employeeId,
            LocalDate workDate,
            CorrectionId correctionId,
            FromTo day,
            @Nullable FromTo before,
            Shift shift,
            int lateMinutes,
            int recognisedMinutes,
            int earlyLeaveMinutes,
            int gapMinutes,
            String approvedBy,
            @Nullable FreeText comment)
            implements AttendanceEvent {}

    /** @param rejectedBy account or client */
    record CorrectionRejected(
            EmployeeId employeeId, LocalDate workDate, CorrectionId correctionId, String rejectedBy, FreeText reason)
            implements AttendanceEvent {}

    /**
     * What became of the work date, as far as it was known. Closed anew whenever that changes.
     *
     * @param revision how often it was closed, this time included
     * @param segments in order, without overlap; those within the schedule cover all of it
     * @param scheduledMinutes without breaks; 0 on a day without a shift, a holiday, or a leave of absence
     */
    record DayClosed(
            EmployeeId employeeId,
            LocalDate workDate,
            int revision,
            DayStatus status,
            List<Segment> segments,
            DayMinutes minutes,
            int scheduledMinutes,
            List<DayFlag> flags,
            ClosingCause cause)
            implements AttendanceEvent {
        public DayClosed {
            segments = List.copyOf(segments);
            flags = List.copyOf(flags);
        }
    }

    /** The shift still runs, or somebody may still check out. */
    record DayClosingDeferred(EmployeeId employeeId, LocalDate workDate, Instant until) implements AttendanceEvent {}

    /** The company was suspended, so that nobody could check in. */
    record DayClosingSkipped(EmployeeId employeeId, LocalDate workDate) implements AttendanceEvent {}
}
