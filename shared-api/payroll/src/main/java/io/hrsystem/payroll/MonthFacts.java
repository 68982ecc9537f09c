package io.hrsystem.payroll;

import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What there is in a month to make lines of. */
record MonthFacts(WorkMonth month) {
    /** By day, of the month alone, whatever order they were given in. */
    List<Fact> of(Fact.Kind kind, Pay.Kind... payKinds) {
        var kinds = Arrays.asList(payKinds);
        return month.facts().stream()
                .filter(it -> it.kind() == kind && it.minutes() > 0 && month.contains(it.day()))
                .filter(it -> kinds.isEmpty() || kinds.contains(period(it).pay().kind()))
                .sorted(Comparator.comparing(Fact::day))
                .toList();
    }

    PayPeriod period(Fact fact) {
        var period = month.payOn(fact.day());
        if (period == null) throw new IllegalArgumentException("No pay on " + fact.day());
        return period;
    }

    /** On which the employee is employed and paid. */
    List<LocalDate> sundays() {
        return month.month()
                .atDay(1)
                .datesUntil(month.month().plusMonths(1).atDay(1))
                .filter(it -> it.getDayOfWeek() == DayOfWeek.SUNDAY && month.isEmployedOn(it) && !month.isUnpaidOn(it))
                .toList();
    }

    List<Fact> absencesOfWeek(LocalDate sunday) {
        return month.facts().stream()
                .filter(it -> it.kind() == Fact.Kind.ABSENCE
                        && !it.day().isAfter(sunday)
                        && !it.day().isBefore(sunday.minusDays(6)))
                .toList();
    }

    Collection<String> unpaidCauses() {
        var first = month.month().atDay(1);
        var end = month.month().plusMonths(1).atDay(1);
        return month.unpaid().stream()
                .filter(it -> it.from().isBefore(end) && it.until().isAfter(first))
                .flatMap(it -> it.causes().stream())
                .toList();
    }
}
