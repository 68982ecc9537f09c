package io.hrsystem.command.leave;

import io.hrsystem.contract.Timeline.Period;
import io.hrsystem.contract.attendance.CompanyCalendar;
import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.employees.AbsenceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's leave accrues by.
 *
 * @param hired the first day of the employment
 * @param until the first day without it; null while there is no end
 * @param schedules by which they work
 * @param absences in which the employment rests
 * @param holidays of the law that hold for the company, and days off of its own
 * @param absent scheduled days on which they did not come
 */
record WorkRecord(
        LocalDate hired,
        @Nullable LocalDate until,
        List<Period<WorkWeek>> schedules,
        List<Period<AbsenceKind>> absences,
        Set<LocalDate> holidays,
        Set<LocalDate> absent) {
    /** Leave that the law treats as work (LSA art. 60 (6)). */
    private static final Set<AbsenceKind> DEEMED_WORK = Set.of(AbsenceKind.PARENTAL);

    /**
     * Scheduled days of a time.
     *
     * @param all of them
     * @param rested agreed leave of absence, which counts neither as work nor against it
     * @param missed those on which nobody came
     */
    record Days(int all, int rested, int missed) {
        int worked() {
            return all - rested - missed;
        }

        /** LSA art. 60 (1): of the days on which work was owed. */
        boolean isEnough(int percent) {
            return worked() * 100L >= (long) percent * (all - rested);
        }
    }

    boolean isEmployedOn(LocalDate day) {
        return !day.isBefore(hired) && (until == null || day.isBefore(until));
    }

    /** @param to not included */
    Days days(LocalDate from, LocalDate to) {
        var all = 0;
        var rested = 0;
        var missed = 0;
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (!isEmployedOn(day) || !isScheduled(day)) continue;
            all++;
            if (isRested(day)) rested++;
            else if (absent.contains(day)) missed++;
        }
        return new Days(all, rested, missed);
    }

    /** Whether a month was attended perfectly: somebody had to come, and came each time. */
    boolean isPerfect(LocalDate from, LocalDate to) {
        var days = days(from, to);
        return days.missed() == 0 && days.worked() > 0;
    }

    int weeklyMinutes(LocalDate day) {
        return weekOn(day).minutes();
    }

    private boolean isScheduled(LocalDate day) {
        var calendar = new CompanyCalendar(day, holidays.contains(day), false);
        return calendar.kindOf(weekOn(day)) == DayKind.WORKING;
    }

    private boolean isRested(LocalDate day) {
        return absences.stream().anyMatch(it -> it.contains(day) && !DEEMED_WORK.contains(it.value()));
    }

    private WorkWeek weekOn(LocalDate day) {
        for (var each : schedules) if (each.contains(day)) return each.value();
        return WorkWeek.STANDARD;
    }
}
