package io.hrsystem.query.leave;

import io.hrsystem.contract.leave.Entitlement;
import io.hrsystem.contract.tenants.LeaveBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** @param all by their days, at least one; nothing is granted for days before the first */
record LeavePolicies(List<LeavePolicy> all) {
    /** @param registered until the first policy says otherwise, leave is granted by the hire date from then on */
    static LeavePolicies of(List<LeavePolicy> set, LocalDate registered) {
        var all = new ArrayList<>(set);
        if (set.isEmpty() || registered.isBefore(set.getFirst().effectiveFrom()))
            all.addFirst(LeavePolicy.usual(registered));
        return new LeavePolicies(List.copyOf(all));
    }

    /** As if years had always been counted by the hire date. */
    LeavePolicies byHireDate() {
        return new LeavePolicies(all.stream().map(LeavePolicy::byHireDate).toList());
    }

    LocalDate begin() {
        return all.getFirst().effectiveFrom();
    }

    LeavePolicy on(LocalDate day) {
        return all.reversed().stream()
                .filter(it -> !it.effectiveFrom().isAfter(day))
                .findFirst()
                .orElse(all.getFirst());
    }

    /** By which years are counted on a day. */
    LeavePolicy countingOn(LocalDate day) {
        return all.reversed().stream()
                .filter(it ->
                        !it.effectiveFrom().isAfter(day) && !it.countsFrom().isAfter(day))
                .findFirst()
                .orElse(all.getFirst());
    }

    /** Whether the fiscal year that begins on this day is the first after years by the hire date. */
    boolean changeOn(LocalDate start) {
        var before = start.minusDays(1);
        return !before.isBefore(begin()) && countingOn(before).basis() == LeaveBasis.HIRE_DATE;
    }

    /** The days on which leave of a year arises, after the hire. */
    SortedSet<LocalDate> years(LocalDate hired, LocalDate upTo) {
        var days = new TreeSet<LocalDate>();
        for (var years = 0; hired.getYear() + years <= upTo.getYear(); years++) {
            var anniversary = Entitlement.anniversary(hired, 12 * years);
            if (years > 0 && countingOn(anniversary).basis() == LeaveBasis.HIRE_DATE) days.add(anniversary);
            for (var policy : all) {
                var start = policy.fiscalYearStart().atYear(hired.getYear() + years);
                var counts = policy.basis() == LeaveBasis.FISCAL_YEAR
                        && countingOn(start).equals(policy);
                if (start.isAfter(hired) && counts) days.add(start);
            }
        }
        return days.headSet(upTo.plusDays(1));
    }
}
