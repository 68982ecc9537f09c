package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.OvertimeCommand.RequestOvertime;
import io.hrsystem.command.attendance.OvertimeEndpoint.OvertimeBody;
import io.hrsystem.contract.attendance.OvertimeRequestId;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Overtime that its caller may ask for.
 *
 * @param now when it is asked for
 */
record AskedOvertime(OvertimeRequestId id, EmployeeId employee, OvertimeBody body, String actor, Instant now) {
    /** @throws Refusal if this caller may not ask for it, whatever is known of the employee */
    static AskedOvertime of(OvertimeBody body, Caller caller, Instant now) {
        return new AskedOvertime(
                OvertimeRequestId.next(), employee(body.employeeId(), caller), body, caller.actor(), now);
    }

    private static EmployeeId employee(@Nullable EmployeeId named, Caller caller) {
        var self = caller.employee();
        if (named != null && caller.reaches(Permission.REQUEST_OVERTIME, Scope.COMPANY)) return named;
        if (self == null)
            throw named == null && caller.reaches(Permission.REQUEST_OVERTIME, Scope.COMPANY)
                    ? Refusal.of(RefusalCode.EMPLOYEE_REQUIRED).about("employeeId")
                    : Refusal.of(RefusalCode.NOT_AN_EMPLOYEE);
        if (named != null && !named.equals(self)) throw Refusal.of(RefusalCode.NOT_FOUND);
        return self;
    }

    /** @throws Refusal if it is too late for it, or the employee does not work on that date */
    RequestOvertime decide(RosterEntry entry) {
        var terms = entry.terms();
        var today = terms.dayOf(now);
        var days = terms.settingsOn(today).daysBackOfCorrections();
        if (body.workDate().isBefore(today.minusDays(days)))
            throw Refusal.of(RefusalCode.OVERTIME_TOO_OLD).with("days", days).about("workDate");
        entry.requireEmployed(body.workDate());
        var from = at(terms, body.workDate(), body.from());
        var to = at(terms, body.workDate(), body.to());
        if (!to.isAfter(from)) to = at(terms, body.workDate().plusDays(1), body.to());
        var midnight = at(terms, body.workDate().plusDays(1), LocalTime.MIDNIGHT);
        var ofNextDay = isOfNextDay(entry.shiftOn(body.workDate()), midnight, from, to);
        var later = Duration.ofDays(ofNextDay ? 1 : 0);
        return new RequestOvertime(
                id, employee, body.workDate(), from.plus(later), to.plus(later), body.reason(), actor);
    }

    /** After a shift that runs over midnight it is closer than before it. */
    private static boolean isOfNextDay(Shift shift, Instant midnight, Instant from, Instant to) {
        if (!shift.endsAt().isAfter(midnight)) return false;
        var after = Duration.between(shift.endsAt(), from.plus(Duration.ofDays(1)));
        var before = Duration.between(to, shift.startsAt());
        return !after.isNegative() && !before.isNegative() && after.compareTo(before) < 0;
    }

    private static Instant at(WorkTerms terms, LocalDate day, LocalTime time) {
        return day.atTime(time.truncatedTo(ChronoUnit.MINUTES))
                .atZone(terms.zoneOn(day))
                .toInstant();
    }
}
