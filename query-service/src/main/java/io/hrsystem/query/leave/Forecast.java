package io.hrsystem.query.leave;

import static java.util.Comparator.comparing;

import io.hrsystem.contract.leave.Entitlement;
import io.hrsystem.contract.leave.LotKind;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which leave arises by law if all is attended.
 *
 * @param weeklyMinutes that the employee is to work
 * @param large whether the company has so many people that the law demands leave
 */
record Forecast(
        LocalDate hiredOn, @Nullable LocalDate lastDay, int weeklyMinutes, boolean large, LeavePolicies policies) {
    /** The first one after a day; null if there is none to come, as when the employment ends before. */
    @Nullable
    ExpectedGrant next(LocalDate day) {
        var begin = Stream.of(day, hiredOn, policies.begin())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return between(day, begin.plusYears(2)).stream().findFirst().orElse(null);
    }

    /** After one day, and up to another, in order. */
    List<ExpectedGrant> between(LocalDate after, LocalDate upTo) {
        var end = lastDay == null || lastDay.isAfter(upTo) ? upTo : lastDay;
        var grants = new ArrayList<ExpectedGrant>();
        var firstYear = Entitlement.anniversary(hiredOn, 12);
        for (var on : Entitlement.monthly(hiredOn))
            if (!on.isAfter(end)) grants.add(grant(LotKind.MONTHLY, on, firstYear, Entitlement.MINUTES_OF_A_DAY));
        for (var on : policies.years(hiredOn, end))
            grants.add(policies.countingOn(on).basis() == LeaveBasis.HIRE_DATE ? ofYear(on) : ofFiscalYear(on));
        return grants.stream()
                .filter(it -> it.minutes() > 0 && it.on().isAfter(after) && isOwed(it.on()))
                .sorted(comparing(ExpectedGrant::on))
                .toList();
    }

    /** All that has arisen up to a day, in minutes. */
    int total(LocalDate upTo) {
        return between(hiredOn, upTo).stream().mapToInt(ExpectedGrant::minutes).sum();
    }

    private boolean isOwed(LocalDate on) {
        return !on.isBefore(policies.begin()) && (large || policies.on(on).applyBelowFive());
    }

    private ExpectedGrant ofYear(LocalDate on) {
        var years = completed(on);
        return grant(LotKind.YEARLY, on, Entitlement.anniversary(hiredOn, 12 * (years + 1)), whole(years));
    }

    private ExpectedGrant ofFiscalYear(LocalDate on) {
        var policy = policies.countingOn(on);
        var before = on.minusYears(1);
        if (hiredOn.isAfter(before)) {
            var share = Entitlement.firstFiscalYear(hiredOn, policy.fiscalYearStart(), policy.rounding());
            return grant(LotKind.FISCAL_YEAR, on, on.plusYears(1), share);
        }
        var years = completed(on);
        var anniversary = Entitlement.anniversary(hiredOn, 12 * years);
        if (!policies.changeOn(on) || anniversary.equals(on))
            return grant(LotKind.FISCAL_YEAR, on, on.plusYears(1), whole(years));
        // for the time since the last anniversary, for which nothing was granted yet
        var share = Entitlement.proportional(
                Entitlement.days(years),
                ChronoUnit.DAYS.between(anniversary, on),
                ChronoUnit.DAYS.between(before, on),
                policy.rounding());
        return grant(LotKind.BRIDGE, on, on.plusYears(1), share);
    }

    private static int whole(int years) {
        return Entitlement.days(years) * Entitlement.MINUTES_OF_A_DAY;
    }

    /**
     * @param lapses the first day on which it cannot be taken any more
     * @param minutes of full time
     */
    private ExpectedGrant grant(LotKind kind, LocalDate on, LocalDate lapses, int minutes) {
        return new ExpectedGrant(kind, on, lapses.minusDays(1), Entitlement.ofPartTime(minutes, weeklyMinutes));
    }

    private int completed(LocalDate day) {
        var years = day.getYear() - hiredOn.getYear();
        return Entitlement.anniversary(hiredOn, 12 * years).isAfter(day) ? years - 1 : years;
    }
}
