package io.hrsystem.command.leave;

import io.hrsystem.command.leave.LeaveCommand.RequestLeave;
import io.hrsystem.command.leave.LeaveEndpoint.LeaveBody;
import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.leave.LeavePart;
import io.hrsystem.contract.leave.LeaveRequestId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.platform.security.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leave that its caller may ask for.
 *
 * @param forAnybody whether the caller asks for others, too: however far back the payroll is not final
 * @param now when it is asked for
 */
record AskedLeave(
        LeaveRequestId id, EmployeeId employee, LeaveBody body, boolean forAnybody, String actor, Instant now) {
    private static final int DAYS_BACK = 30;
    private static final int MOST_DAYS = 366;

    /** @throws Refusal if this caller may not ask for it, whatever is known of the employee */
    static AskedLeave of(LeaveBody body, Caller caller, Instant now) {
        if (body.to().isBefore(body.from()))
            throw Refusal.of(RefusalCode.PERIOD_ENDS_BEFORE_ITS_START).about("to");
        if (body.part() == LeavePart.HOURS && (body.start() == null || body.end() == null))
            throw Refusal.of(RefusalCode.LEAVE_HOURS_MISSING).about(body.start() == null ? "start" : "end");
        var days = Math.min(MOST_DAYS + 1, ChronoUnit.DAYS.between(body.from(), body.to()) + 1);
        Numbers.of("days", Math.toIntExact(days), 1, MOST_DAYS);
        var forAnybody = caller.reaches(Permission.REQUEST_LEAVE, Scope.COMPANY);
        return new AskedLeave(
                LeaveRequestId.next(),
                employee(body.employeeId(), forAnybody, caller),
                body,
                forAnybody,
                caller.actor(),
                now);
    }

    private static EmployeeId employee(@Nullable EmployeeId named, boolean forAnybody, Caller caller) {
        var self = caller.employee();
        if (named != null && forAnybody) return named;
        if (self == null)
            throw named == null && forAnybody
                    ? Refusal.of(RefusalCode.EMPLOYEE_REQUIRED).about("employeeId")
                    : Refusal.of(RefusalCode.NOT_AN_EMPLOYEE);
        if (named != null && !named.equals(self)) throw Refusal.of(RefusalCode.NOT_FOUND);
        return self;
    }

    private static void requireNotPaid(List<LeaveDayTerms> terms) {
        for (var day : terms)
            if (day.paid())
                throw Refusal.of(RefusalCode.LEAVE_OF_A_PAID_MONTH)
                        .with("month", YearMonth.from(day.date()))
                        .about("from");
    }

    /** @throws Refusal if it is too late for it, or there is nothing to be taken off */
    RequestLeave decide(List<LeaveDayTerms> terms) {
        var today = LocalDate.ofInstant(now, terms.getFirst().zone());
        if (!forAnybody && body.from().isBefore(today.minusDays(DAYS_BACK)))
            throw Refusal.of(RefusalCode.LEAVE_TOO_OLD).with("days", DAYS_BACK).about("from");
        if (forAnybody && body.from().isBefore(today)) requireNotPaid(terms);
        for (var day : terms) {
            var refusal = day.refusal();
            if (refusal != null) throw Refusal.of(refusal);
        }
        var taken = new LeaveDays(body.part(), body.start(), body.end());
        var days = terms.stream().map(taken::of).flatMap(Optional::stream).toList();
        if (days.isEmpty()) throw Refusal.of(RefusalCode.NOTHING_SCHEDULED).about("from");
        return new RequestLeave(
                employee, id, body.type(), body.from(), body.to(), body.part(), days, body.reason(), actor);
    }
}
