package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.DayStatus;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.contract.attendance.WorkingTimeRules.Number;
import io.hrsystem.payroll.WorkMonth.Unpaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Goes through somebody's days: which are paid at all, and by what minutes. */
final class PaidDays {
    private final CompanyInputs company;
    private final Employment employment;
    private final LeaveTaken leave;
    private final ClosedDays closed;
    private final LocalDate hiredOn;

    PaidDays(CompanyInputs company, Employment employment, LeaveTaken leave, ClosedDays closed, LocalDate hiredOn) {
        this.company = company;
        this.employment = employment;
        this.leave = leave;
        this.closed = closed;
        this.hiredOn = hiredOn;
    }

    /**
     * Those of some days that are employed, but for leaves of absence, in order.
     *
     * @param until the first day that does not count any more
     * @param cutoff closings of later days do not count
     */
    List<PaidDay> between(LocalDate from, LocalDate until, LocalDate cutoff) {
        var away = employment.absences(from, until);
        var days = new ArrayList<PaidDay>();
        for (var day = from; day.isBefore(until); day = day.plusDays(1))
            if (!isIn(away, day)) days.add(day(day, cutoff));
        return days;
    }

    private PaidDay day(LocalDate day, LocalDate cutoff) {
        var week = week(day);
        var scheduled = minutes(week, day);
        var unpaid = leave.unpaidOn(day);
        if (unpaid != null && unpaid.value() >= scheduled) return PaidDay.unpaid(day, scheduled);
        var causes = new ArrayList<String>();
        if (unpaid != null) causes.add(unpaid.eventId());
        var minutes = unpaid == null ? 0 : unpaid.value();
        var holiday = company.isPaidHoliday(day) ? Math.min(PaidDay.DAY, scheduled) : 0;
        var known = day.isAfter(cutoff) ? null : closed.on(day);
        // it rested when it was closed, and has not been closed anew yet
        if (known != null && known.value().status() != DayStatus.ON_LOA) {
            causes.add(known.eventId());
            var isHoliday = known.value().scheduledMinutes() == 0;
            return PaidDay.of(known.value(), minutes, isHoliday ? holiday : 0, causes);
        }
        if (company.kindOf(day, week) != DayKind.WORKING) return PaidDay.scheduled(day, 0, 0, minutes, holiday, causes);
        return PaidDay.scheduled(day, scheduled, nightMinutes(week, day), minutes, 0, causes);
    }

    /** Leaves of absence, and whole days of unpaid leave outside of them. */
    List<Unpaid> unpaid(LocalDate from, LocalDate until) {
        var away = employment.absences(from, until);
        var all = new ArrayList<>(away);
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            var unpaid = leave.unpaidOn(day);
            if (unpaid != null && !isIn(away, day) && unpaid.value() >= minutes(week(day), day))
                all.add(new Unpaid(day, day.plusDays(1), List.of(unpaid.eventId())));
        }
        return all;
    }

    /** Scheduled days of the month without holidays; before the hire by the hours that it begins with. */
    Set<LocalDate> workdays() {
        var workdays = new TreeSet<LocalDate>();
        for (var day = company.month().atDay(1); day.isBefore(company.end()); day = day.plusDays(1))
            if (company.kindOf(day, week(day)) == DayKind.WORKING) workdays.add(day);
        return workdays;
    }

    private WorkWeek week(LocalDate day) {
        return company.week(employment.scheduleOn(day.isBefore(hiredOn) ? hiredOn : day), day);
    }

    private static int minutes(WorkWeek week, LocalDate day) {
        for (var each : week.days()) if (each.dayOfWeek() == day.getDayOfWeek()) return each.minutes();
        return 0;
    }

    private static int nightMinutes(WorkWeek week, LocalDate day) {
        var rules = WorkingTimeRules.on(day);
        for (var each : week.days())
            if (each.dayOfWeek() == day.getDayOfWeek())
                return each.minutesBetween(rules.of(Number.NIGHT_FROM), rules.of(Number.NIGHT_TO));
        return 0;
    }

    private static boolean isIn(List<Unpaid> away, LocalDate day) {
        for (var each : away) if (!day.isBefore(each.from()) && day.isBefore(each.until())) return true;
        return false;
    }
}
