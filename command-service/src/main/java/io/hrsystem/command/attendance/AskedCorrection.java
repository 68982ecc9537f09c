package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.AttendanceCommand.RequestCorrection;
import io.hrsystem.command.attendance.CorrectionEndpoint.CorrectionRequest;
import io.hrsystem.contract.attendance.CorrectionId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A correction that its caller may ask for.
 *
 * @param now when it is asked for
 */
record AskedCorrection(
        CorrectionId id,
        EmployeeId employee,
        LocalDate workDate,
        @Nullable Instant checkIn,
        @Nullable Instant checkOut,
        CorrectionRequest body,
        String actor,
        Instant now) {
    /** @throws Refusal if this caller may not ask for it, whatever is known of the employee */
    static AskedCorrection of(
            EmployeeId employee, LocalDate workDate, CorrectionRequest body, Caller caller, Instant now) {
        var forAnybody = caller.reaches(Permission.REQUEST_CORRECTION, Scope.COMPANY);
        if (!forAnybody && caller.employee() == null) throw Refusal.of(RefusalCode.NOT_AN_EMPLOYEE);
        if (!forAnybody && !employee.equals(caller.employee())) throw Refusal.of(RefusalCode.NOT_FOUND);
        if (body.checkIn() == null && body.checkOut() == null)
            throw Refusal.of(RefusalCode.CORRECTION_EMPTY).about("checkIn");
        return new AskedCorrection(
                CorrectionId.next(),
                employee,
                workDate,
                past("checkIn", body.checkIn(), now),
                past("checkOut", body.checkOut(), now),
                body,
                caller.actor(),
                now);
    }

    /** @throws Refusal if it is too late for it, or not a time of that work date */
    RequestCorrection decide(RosterEntry entry) {
        requireRecent(entry.terms());
        entry.requireEmployed(workDate);
        if (checkIn != null && !entry.isOf(workDate, checkIn))
            throw Refusal.of(RefusalCode.CORRECTION_OF_ANOTHER_DAY).about("checkIn");
        return new RequestCorrection(
                employee,
                workDate,
                id,
                checkIn,
                checkOut,
                entry.shiftOn(workDate),
                entry.graceOn(workDate),
                body.reason(),
                actor);
    }

    private void requireRecent(WorkTerms terms) {
        var today = terms.dayOf(now);
        var days = terms.settingsOn(today).daysBackOfCorrections();
        if (workDate.isBefore(today.minusDays(days)))
            throw Refusal.of(RefusalCode.CORRECTION_TOO_OLD).with("days", days).about("workDate");
    }

    private static @Nullable Instant past(String field, @Nullable Instant named, Instant now) {
        if (named == null) return null;
        if (named.isAfter(now)) throw Refusal.of(RefusalCode.PUNCH_IN_FUTURE).about(field);
        return named.truncatedTo(ChronoUnit.MINUTES);
    }
}
