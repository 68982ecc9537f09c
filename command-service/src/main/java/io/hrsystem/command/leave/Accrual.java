package io.hrsystem.command.leave;

import static io.hrsystem.contract.leave.Entitlement.MINUTES_OF_A_DAY;
import static io.hrsystem.contract.leave.Entitlement.anniversary;

import io.hrsystem.contract.leave.Entitlement;
import io.hrsystem.contract.leave.LeaveRules;
import io.hrsystem.contract.leave.LeaveRules.Number;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * When somebody's annual leave falls due, and how much of it (LSA art. 60).
 *
 * @param isOwed whether a company owes statutory leave on a day at all, by that policy
 */
record Accrual(WorkRecord record, Policies policies, BiPredicate<LocalDate, Policy> isOwed) {
    private static final int MONTHS = LeaveRules.on(LocalDate.EPOCH).of(Number.FIRST_YEAR_DAYS);

    /** The days between these two, both included, on which something may fall due, in order. */
    List<LocalDate> dates(LocalDate from, LocalDate to) {
        var dates = new ArrayList<LocalDate>();
        if (from.isAfter(to)) return dates;
        for (var at = next(from.minusDays(1)); at != null && !at.isAfter(to); at = next(at)) dates.add(at);
        return dates;
    }

    /** The first day after this one on which something may fall due; null if nothing does any more. */
    @Nullable
    LocalDate next(LocalDate after) {
        var hired = record.hired();
        var months = Math.max(0, Math.toIntExact(ChronoUnit.MONTHS.between(hired, after)) - 1);
        LocalDate found = null;
        for (var month = months; found == null; month++) {
            var isDue = month >= 1 && (month <= MONTHS || month % 12 == 0);
            if (isDue && anniversary(hired, month).isAfter(after)) found = anniversary(hired, month);
        }
        for (var policy : policies.inOrder()) {
            if (policy.basis() != LeaveBasis.FISCAL_YEAR) continue;
            var start = Entitlement.nextStart(later(after, hired), policy.fiscalYearStart());
            if (start.isBefore(found)) found = start;
        }
        return record.isEmployedOn(found) ? found : null;
    }

    /** What falls due between these two days, both included, in order. */
    List<Accrued> due(LocalDate from, LocalDate to) {
        var due = new ArrayList<Accrued>();
        for (var day : dates(from, to)) {
            monthly(day, due);
            yearly(day, due);
            fiscal(day, due);
        }
        due.sort(Comparator.comparing(Accrued::on));
        return due;
    }

    private void monthly(LocalDate day, List<Accrued> due) {
        var month = monthOf(day);
        var policy = policies.on(day);
        if (month < 1 || month > MONTHS || policy == null || !isOwed.test(day, policy)) return;
        if (record.isPerfect(anniversary(record.hired(), month - 1), day))
            add(due, "MONTHLY", LotKind.MONTHLY, day, anniversary(record.hired(), 12), MINUTES_OF_A_DAY);
    }

    private void yearly(LocalDate day, List<Accrued> due) {
        var month = monthOf(day);
        var policy = policies.yearlyOn(day);
        if (!isAnniversary(day) || policy == null) return;
        if (policy.basis() != LeaveBasis.HIRE_DATE || !isOwed.test(day, policy)) return;
        var before = anniversary(record.hired(), month - 12);
        var minutes = ofYear(month / 12, before, day, policy);
        add(due, "YEARLY", LotKind.YEARLY, day, anniversary(record.hired(), month + 12), minutes);
    }

    private void fiscal(LocalDate day, List<Accrued> due) {
        var policy = policies.yearlyOn(day);
        if (policy == null || policy.basis() != LeaveBasis.FISCAL_YEAR || !isOwed.test(day, policy)) return;
        var start = policy.fiscalYearStart();
        if (!Entitlement.nextStart(day.minusDays(1), start).equals(day) || !day.isAfter(record.hired())) return;
        var before = start.atYear(day.getYear() - 1);
        var next = start.atYear(day.getYear() + 1);
        if (record.hired().isAfter(before)) {
            var share = Entitlement.firstFiscalYear(record.hired(), start, policy.rounding());
            add(due, "FISCAL_YEAR", LotKind.FISCAL_YEAR, day, next, share);
        } else if (policies.isChange(day) && !isAnniversary(day)) {
            add(due, "BRIDGE", LotKind.BRIDGE, day, next, bridge(day, before, policy));
        } else {
            var years = Entitlement.fiscalYears(record.hired(), day, start);
            add(due, "FISCAL_YEAR", LotKind.FISCAL_YEAR, day, next, ofYear(years, before, day, policy));
        }
    }

    /** For the time since the last anniversary, for which nothing was granted yet. */
    private int bridge(LocalDate day, LocalDate before, Policy policy) {
        var hired = record.hired();
        var years = Math.toIntExact(ChronoUnit.MONTHS.between(hired, day)) / 12;
        var since = ChronoUnit.DAYS.between(anniversary(hired, years * 12), day);
        return Entitlement.proportional(
                Entitlement.days(years), since, ChronoUnit.DAYS.between(before, day), policy.rounding());
    }

    /** For a year that was attended well enough its days; for another one a day for each of its perfect months. */
    private int ofYear(int years, LocalDate from, LocalDate to, Policy policy) {
        var year = record.days(from, to);
        if (year.isEnough(LeaveRules.on(to).of(Number.ATTENDANCE_PERCENT)))
            return year.rested() == 0
                    ? Entitlement.days(years) * MINUTES_OF_A_DAY
                    : Entitlement.proportional(Entitlement.days(years), year.worked(), year.all(), policy.rounding());
        // those of the first year were granted as they ended
        return years == 1 && policy.basis() == LeaveBasis.HIRE_DATE ? 0 : perfectMonths(from) * MINUTES_OF_A_DAY;
    }

    private int perfectMonths(LocalDate from) {
        var perfect = 0;
        for (var month = 1; month <= 12; month++)
            if (record.isPerfect(anniversary(from, month - 1), anniversary(from, month))) perfect++;
        return perfect;
    }

    /** In how many whole months since hiring a day completes one; 0 if it completes none. */
    private int monthOf(LocalDate day) {
        var months =
                Math.toIntExact(ChronoUnit.MONTHS.between(record.hired().withDayOfMonth(1), day.withDayOfMonth(1)));
        for (var month = Math.max(1, months - 1); month <= months; month++)
            if (anniversary(record.hired(), month).equals(day)) return month;
        return 0;
    }

    private boolean isAnniversary(LocalDate day) {
        return monthOf(day) > 0 && monthOf(day) % 12 == 0;
    }

    private void add(
            List<Accrued> due, String rule, LotKind kind, LocalDate day, LocalDate lapses, int minutesOfFullTime) {
        var minutes = Entitlement.ofPartTime(minutesOfFullTime, record.weeklyMinutes(day));
        if (minutes > 0) due.add(new Accrued(rule, kind, day, lapses.minusDays(1), minutes));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
