package io.hrsystem.payroll;

import io.hrsystem.contract.tenants.Proration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a month's earnings come from.
 *
 * @param leftOn the first day that is not employed any more; null if there is none
 * @param pay one after the other
 * @param unpaid leave without pay, which do not overlap
 * @param workdays scheduled days of the month without holidays, whoever is employed on them; read only by WORKDAYS
 * @param facts of the days that are closed; of the week that began in the month before, too
 * @param premiums whether the company owes them: five employees or more
 */
public record WorkMonth(
        YearMonth month,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn,
        List<PayPeriod> pay,
        List<Unpaid> unpaid,
        Proration proration,
        Set<LocalDate> workdays,
        List<Fact> facts,
        boolean premiums) {
    /** @param until the first day on which it does not hold any more; null if there is no end */
    public record PayPeriod(LocalDate from, @Nullable LocalDate until, Pay pay, List<String> causes) {
        public PayPeriod {
            causes = List.copyOf(causes);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        private boolean overlaps(LocalDate first, LocalDate end) {
            return first.isBefore(end) && from.isBefore(end) && (until == null || first.isBefore(until));
        }
    }

    /** @param until the first day that is paid again */
    public record Unpaid(LocalDate from, LocalDate until, List<String> causes) {
        public Unpaid {
            causes = List.copyOf(causes);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** Minutes of a day that change the pay. */
    public record Fact(Kind kind, LocalDate day, int minutes, List<String> causes) {
        public enum Kind {
            /** Regular work, for who is paid by the hour. */
            WORK,
            /** Without leave: the day and its weekly holiday are lost. */
            ABSENCE,
            LATE,
            EARLY_LEAVE,
            OVERTIME,
            /** The premium alone, of hours that are paid as regular work: beyond those of a week. */
            OVERTIME_PREMIUM,
            /** The premium alone. */
            NIGHT,
            /** Work on a holiday; above the hours of a day the premium is higher. */
            HOLIDAY,
            /** A paid holiday without work, for who is paid by the hour. */
            PUBLIC_HOLIDAY,
            /** Unused leave when leaving. */
            LEAVE_PAYOUT
        }

        public Fact {
            if (minutes < 0) throw new IllegalArgumentException("Below zero minutes");
            causes = List.copyOf(causes);
        }
    }

    public WorkMonth {
        pay = List.copyOf(pay);
        unpaid = List.copyOf(unpaid);
        workdays = Set.copyOf(workdays);
        facts = List.copyOf(facts);
    }

    /** A whole month of the same pay, by calendar days. */
    public static WorkMonth of(YearMonth month, LocalDate hiredOn, @Nullable LocalDate leftOn, Pay pay, Fact... facts) {
        return new WorkMonth(
                month,
                hiredOn,
                leftOn,
                List.of(new PayPeriod(hiredOn, null, pay, List.of())),
                List.of(),
                Proration.CALENDAR,
                Set.of(),
                List.of(facts),
                true);
    }

    boolean isEmployedOn(LocalDate day) {
        return !day.isBefore(hiredOn) && (leftOn == null || day.isBefore(leftOn));
    }

    boolean isUnpaidOn(LocalDate day) {
        for (var each : unpaid) if (each.contains(day)) return true;
        return false;
    }

    /** Employed on some of its days, and paid on none of those. */
    boolean isWhollyUnpaid() {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(this::isEmployedOn)
                .allMatch(this::isUnpaidOn);
    }

    @Nullable
    PayPeriod payOn(LocalDate day) {
        for (var period : pay) if (period.contains(day)) return period;
        return null;
    }

    /** What is paid on days of the month that are employed, in order. */
    List<PayPeriod> inForce() {
        var first = month.atDay(1);
        var from = hiredOn.isAfter(first) ? hiredOn : first;
        var next = month.plusMonths(1).atDay(1);
        var until = leftOn != null && leftOn.isBefore(next) ? leftOn : next;
        return pay.stream().filter(it -> it.overlaps(from, until)).toList();
    }

    /** The days that a whole month's pay is for, in order. */
    List<LocalDate> days() {
        if (proration == Proration.WORKDAYS)
            return new TreeSet<>(workdays)
                    .stream().filter(it -> YearMonth.from(it).equals(month)).toList();
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    }

    boolean contains(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }
}
