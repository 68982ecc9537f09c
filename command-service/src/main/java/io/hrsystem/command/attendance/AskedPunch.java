package io.hrsystem.command.attendance;

import io.hrsystem.command.attendance.AttendanceCommand.CheckIn;
import io.hrsystem.command.attendance.AttendanceCommand.CheckOut;
import io.hrsystem.command.attendance.AttendanceEndpoint.PunchRequest;
import io.hrsystem.contract.attendance.Punch;
import io.hrsystem.contract.attendance.PunchSource;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A punch that its caller may ask for; what becomes of it hangs on what is known of the employee.
 *
 * @param byClock whether a time clock asks for it, and not the person
 * @param now when it is asked for
 */
record AskedPunch(EmployeeId employee, Instant at, PunchSource source, boolean byClock, Instant now) {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    /** @throws Refusal if this caller may not ask for it, whatever is known of the employee */
    static AskedPunch of(PunchRequest body, Caller caller, Instant now) {
        return new AskedPunch(
                employee(body.employeeId(), caller),
                at(body.at(), now),
                source(body.source(), caller),
                caller.has(Role.KIOSK),
                now);
    }

    /**
     * One that another system has recorded, as its clock.
     *
     * @throws Refusal if it has not been yet
     */
    static AskedPunch recorded(EmployeeId employee, Instant at, Instant now) {
        return new AskedPunch(employee, at(at, now), PunchSource.TERMINAL, true, now);
    }

    /** @throws Refusal if the company wants a correction instead, or the employee does not work for it on that date */
    CheckIn checkIn(RosterEntry entry) {
        return checkIn(entry, entry.workDateOfCheckIn(at));
    }

    /** The same for a work date that is named. */
    CheckIn checkIn(RosterEntry entry, LocalDate date) {
        requireRecent(entry.terms());
        entry.requireEmployed(date);
        return new CheckIn(employee, date, punch(entry.terms()), entry.shiftOn(date), entry.graceOn(date));
    }

    /**
     * Whoever is at work may go, whatever has become of the employment.
     *
     * @throws Refusal if the company wants a correction instead, or the employee neither is at work nor works for it
     */
    CheckOut checkOut(RosterEntry entry) {
        requireRecent(entry.terms());
        var date = entry.workDateOfCheckOut(at);
        if (!entry.endsOpenSession(at)) entry.requireEmployed(date);
        return new CheckOut(employee, date, punch(entry.terms()));
    }

    /** The same for a work date that is named. */
    CheckOut checkOut(RosterEntry entry, LocalDate date) {
        requireRecent(entry.terms());
        entry.requireEmployed(date);
        return new CheckOut(employee, date, punch(entry.terms()));
    }

    private Punch punch(WorkTerms terms) {
        return new Punch(at, terms.zoneOn(terms.dayOf(at)).getRules().getOffset(at), source);
    }

    /** By the calendar of the company, whatever the hour, and by what it says today. */
    private void requireRecent(WorkTerms terms) {
        var today = terms.dayOf(now);
        var settings = terms.settingsOn(today);
        var days = byClock ? settings.daysBackOfClocks() : settings.daysBackOfPeople();
        if (terms.dayOf(at).isBefore(today.minusDays(days)))
            throw Refusal.of(RefusalCode.PUNCH_TOO_OLD).with("days", days).about("at");
    }

    /** Someone else's id reads as unknown to an employee. */
    private static EmployeeId employee(@Nullable EmployeeId named, Caller caller) {
        if (caller.reaches(Permission.PUNCH, Scope.COMPANY)) {
            if (named == null) throw Refusal.of(RefusalCode.EMPLOYEE_REQUIRED).about("employeeId");
            return named;
        }
        var self = caller.employee();
        if (self == null) throw Refusal.of(RefusalCode.NOT_AN_EMPLOYEE);
        if (named != null && !named.equals(self)) throw Refusal.of(RefusalCode.NOT_FOUND);
        return self;
    }

    private static Instant at(@Nullable Instant named, Instant now) {
        var at = named == null ? now : named;
        if (at.isAfter(now.plus(CLOCKS_MAY_DIFFER)))
            throw Refusal.of(RefusalCode.PUNCH_IN_FUTURE).about("at");
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    private static PunchSource source(@Nullable PunchSource named, Caller caller) {
        if (named != null) return named;
        return caller.has(Role.KIOSK) ? PunchSource.KIOSK : PunchSource.WEB;
    }
}
