package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.LineBuilder.Factor;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleName;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a month's contract and attendance earn. */
public final class Earnings {
    public static final String BASE = "BASE";
    public static final String OVERTIME = "OVERTIME";
    public static final String NIGHT = "NIGHT";
    public static final String HOLIDAY = "HOLIDAY";
    public static final String PUBLIC_HOLIDAY = "PUBLIC_HOLIDAY";
    public static final String WEEKLY_HOLIDAY = "WEEKLY_HOLIDAY";
    public static final String ABSENCE = "ABSENCE";
    public static final String LATE = "LATE";
    public static final String EARLY_LEAVE = "EARLY_LEAVE";
    public static final String LEAVE_PAYOUT = "LEAVE_PAYOUT";
    public static final String SEVERANCE = "SEVERANCE";
    public static final String ADJUSTMENT = "ADJUSTMENT";

    /** Those that no allowance may have. */
    static final Set<String> CODES = Set.of(
            BASE,
            OVERTIME,
            NIGHT,
            HOLIDAY,
            PUBLIC_HOLIDAY,
            WEEKLY_HOLIDAY,
            ABSENCE,
            LATE,
            EARLY_LEAVE,
            LEAVE_PAYOUT,
            SEVERANCE,
            ADJUSTMENT,
            Insurances.PENSION,
            Insurances.HEALTH,
            Insurances.CARE,
            Insurances.EMPLOYMENT,
            Withholding.INCOME_TAX,
            Withholding.LOCAL_TAX);

    private static final int MINUTES = 60;
    private static final Words WAGE = new Words("통상시급", "ordinary hourly wage");

    private final RuleSet rules;

    public Earnings(RuleSet rules) {
        this.rules = rules;
    }

    /** Whether a line of this code is computed: no allowance may have it. */
    public static boolean isComputed(String code) {
        return CODES.contains(code);
    }

    /** Those that are not zero, in the order of a payslip. */
    public List<PayslipLine> lines(WorkMonth month) {
        var lines = new ArrayList<@Nullable PayslipLine>();
        lines.add(base(month));
        lines.addAll(allowances(month));
        lines.add(byTheHour(month, Fact.Kind.PUBLIC_HOLIDAY, PUBLIC_HOLIDAY, new Words("유급휴일", "Public holiday")));
        lines.add(weeklyHoliday(month));
        lines.add(overtime(month));
        lines.add(night(month));
        lines.add(holiday(month));
        lines.add(absence(month));
        lines.add(lost(month, Fact.Kind.LATE, LATE, new Words("지각", "Late arrival")));
        lines.add(lost(month, Fact.Kind.EARLY_LEAVE, EARLY_LEAVE, new Words("조퇴", "Early leave")));
        lines.add(leavePayout(month));
        var earned = new ArrayList<PayslipLine>();
        for (var line : lines) if (line != null) earned.add(line);
        return earned;
    }

    private @Nullable PayslipLine base(WorkMonth month) {
        var line = LineBuilder.earning(rules, BASE, new Words("기본급", "Base pay"));
        var parts = new LinkedHashMap<Long, Integer>();
        var causes = new TreeSet<String>();
        count(month, (period, paid) -> {
            if (paid && period.pay().kind() == Pay.Kind.MONTHLY)
                parts.merge(period.pay().amount(), 1, Integer::sum);
            causes.addAll(period.causes());
        });
        prorated(line, parts, month.days().size(), "월급", "monthly pay");
        byMinutes(
                line,
                month,
                of(month, Fact.Kind.WORK, Pay.Kind.HOURLY),
                it -> Fraction.of(it.pay().amount()),
                Fraction.ONE,
                new Words("시급", "hourly pay"));
        return line.causes(causes).causes(unpaidCauses(month)).build();
    }

    private List<PayslipLine> allowances(WorkMonth month) {
        var parts = new LinkedHashMap<String, Map<Long, Integer>>();
        var last = new LinkedHashMap<String, Allowance>();
        var causes = new TreeMap<String, Set<String>>();
        count(month, (period, paid) -> {
            for (var allowance : period.pay().allowances()) {
                var byAmount = parts.computeIfAbsent(allowance.code(), it -> new LinkedHashMap<>());
                if (paid) byAmount.merge(allowance.amount(), 1, Integer::sum);
                last.put(allowance.code(), allowance);
                causes.computeIfAbsent(allowance.code(), it -> new TreeSet<>()).addAll(period.causes());
            }
        });
        var lines = new ArrayList<PayslipLine>();
        last.forEach((code, allowance) -> {
            var line = LineBuilder.earning(rules, code, allowance.name());
            prorated(line, parts.getOrDefault(code, Map.of()), month.days().size(), "월", "a month");
            var built = line.causes(causes.getOrDefault(code, Set.of()))
                    .causes(unpaidCauses(month))
                    .build();
            if (built == null) return;
            var exempt = allowance.taxable() ? 0 : Math.min(built.amount(), rules.exemptLimit(code));
            lines.add(built.exempt(exempt));
        });
        return lines;
    }

    private interface DayCount {
        void on(PayPeriod period, boolean paid);
    }

    private static void count(WorkMonth month, DayCount count) {
        for (var day : month.days()) {
            var period = month.payOn(day);
            if (period != null && month.isEmployedOn(day)) count.on(period, !month.isUnpaidOn(day));
        }
    }

    private static void prorated(LineBuilder line, Map<Long, Integer> parts, int days, String ko, String en) {
        parts.forEach((amount, count) -> {
            if (amount == 0) return;
            if (count == days) {
                line.plus(Factor.of("amount", amount))
                        .words(ko + " " + Texts.won(amount), en + " " + Texts.won(amount));
                return;
            }
            var part = " " + Texts.won(amount) + " x " + count + "/" + days;
            line.plus(
                            Factor.of("amount", amount),
                            Factor.of("days", count),
                            Factor.of("perDayOfMonth", Fraction.of(1, days)))
                    .words(ko + part + "일", en + part + " days");
        });
    }

    private @Nullable PayslipLine byTheHour(WorkMonth month, Fact.Kind kind, String code, Words name) {
        var line = LineBuilder.earning(rules, code, name).article(rules.article(RuleName.WEEKLY_HOLIDAY_HOURS_MIN));
        byMinutes(line, month, of(month, kind, Pay.Kind.HOURLY), this::wage, Fraction.ONE, WAGE);
        return line.build();
    }

    private @Nullable PayslipLine overtime(WorkMonth month) {
        var line = LineBuilder.earning(rules, OVERTIME, new Words("연장근로수당", "Overtime"))
                .article(rules.article(RuleName.OVERTIME_PREMIUM));
        byMinutes(
                line,
                month,
                of(month, Fact.Kind.OVERTIME),
                this::wage,
                withPremium(month, RuleName.OVERTIME_PREMIUM),
                WAGE);
        if (month.premiums())
            byMinutes(
                    line,
                    month,
                    of(month, Fact.Kind.OVERTIME_PREMIUM),
                    this::wage,
                    rules.fraction(RuleName.OVERTIME_PREMIUM),
                    WAGE);
        return line.build();
    }

    private @Nullable PayslipLine night(WorkMonth month) {
        if (!month.premiums()) return null;
        var line = LineBuilder.earning(rules, NIGHT, new Words("야간근로수당", "Night premium"))
                .article(rules.article(RuleName.NIGHT_PREMIUM));
        byMinutes(line, month, of(month, Fact.Kind.NIGHT), this::wage, rules.fraction(RuleName.NIGHT_PREMIUM), WAGE);
        return line.build();
    }

    /** A day's hours above those of a working day have the higher premium, whatever pieces they came in. */
    private @Nullable PayslipLine holiday(WorkMonth month) {
        var line = LineBuilder.earning(rules, HOLIDAY, new Words("휴일근로수당", "Holiday work"))
                .article(rules.article(RuleName.HOLIDAY_PREMIUM));
        var most = rules.whole(RuleName.DAILY_HOURS) * MINUTES;
        var within = new ArrayList<Fact>();
        var above = new ArrayList<Fact>();
        var soFar = new TreeMap<LocalDate, Integer>();
        for (var fact : of(month, Fact.Kind.HOLIDAY)) {
            var before = soFar.getOrDefault(fact.day(), 0);
            var first = Math.clamp((long) most - before, 0, fact.minutes());
            soFar.put(fact.day(), before + fact.minutes());
            if (first > 0) within.add(new Fact(fact.kind(), fact.day(), first, fact.causes()));
            if (first < fact.minutes())
                above.add(new Fact(fact.kind(), fact.day(), fact.minutes() - first, fact.causes()));
        }
        byMinutes(line, month, within, this::wage, withPremium(month, RuleName.HOLIDAY_PREMIUM), WAGE);
        byMinutes(line, month, above, this::wage, withPremium(month, RuleName.HOLIDAY_LONG_PREMIUM), WAGE);
        return line.build();
    }

    private @Nullable PayslipLine absence(WorkMonth month) {
        var line = LineBuilder.earning(rules, ABSENCE, new Words("결근", "Absence"))
                .article(rules.article(RuleName.WEEKLY_HOLIDAY_HOURS_MIN));
        var absences = of(month, Fact.Kind.ABSENCE, Pay.Kind.MONTHLY);
        byMinutes(line, month, absences, this::wage, Fraction.of(-1), WAGE);
        for (var sunday : sundays(month)) {
            var period = month.payOn(sunday);
            if (period == null || period.pay().kind() != Pay.Kind.MONTHLY) continue;
            var lost = period.pay().weeklyHolidayHours(rules);
            var ofWeek = absencesOfWeek(month, sunday);
            if (ofWeek.isEmpty() || lost.signum() == 0) continue;
            line.plus(
                            Factor.of("wagePerHour", wage(period)),
                            Factor.of("weeklyHolidayHours", lost),
                            Factor.of("rate", Fraction.of(-1)))
                    .words(
                            "주휴 " + sunday + ": " + Texts.about(wage(period)) + " x -" + Texts.number(lost) + "시간",
                            "weekly holiday " + sunday + ": " + Texts.about(wage(period)) + " x -" + Texts.number(lost)
                                    + " h");
            for (var fact : ofWeek) line.causes(fact.causes());
        }
        return line.build();
    }

    private @Nullable PayslipLine lost(WorkMonth month, Fact.Kind kind, String code, Words name) {
        var line = LineBuilder.earning(rules, code, name);
        byMinutes(line, month, of(month, kind, Pay.Kind.MONTHLY), this::wage, Fraction.of(-1), WAGE);
        return line.build();
    }

    private @Nullable PayslipLine leavePayout(WorkMonth month) {
        var line = LineBuilder.earning(rules, LEAVE_PAYOUT, new Words("연차미사용수당", "Unused leave"))
                .article("근로기준법 제60조");
        byMinutes(line, month, of(month, Fact.Kind.LEAVE_PAYOUT), this::wage, Fraction.ONE, WAGE);
        return line.build();
    }

    /** For who is paid by the hour: of each whole week without absence that ends in the month. */
    private @Nullable PayslipLine weeklyHoliday(WorkMonth month) {
        var line = LineBuilder.earning(rules, WEEKLY_HOLIDAY, new Words("주휴수당", "Weekly holiday"))
                .article(rules.article(RuleName.WEEKLY_HOLIDAY_HOURS_MIN));
        var weeks = new LinkedHashMap<PayPeriod, Integer>();
        for (var sunday : sundays(month)) {
            var period = month.payOn(sunday);
            if (period == null || period.pay().kind() != Pay.Kind.HOURLY) continue;
            var monday = sunday.minusDays(6);
            if (!month.isEmployedOn(monday) || !absencesOfWeek(month, sunday).isEmpty()) continue;
            if (period.pay().weeklyHolidayHours(rules).signum() > 0) weeks.merge(period, 1, Integer::sum);
        }
        weeks.forEach((period, count) -> {
            var hours = period.pay().weeklyHolidayHours(rules);
            var text = " " + Texts.about(wage(period)) + " x " + Texts.number(hours);
            line.plus(
                            Factor.of("wagePerHour", wage(period)),
                            Factor.of("weeklyHolidayHours", hours),
                            Factor.of("weeks", count))
                    .words(WAGE.ko() + text + "시간 x " + count + "주", WAGE.en() + text + " h x " + count + " weeks")
                    .causes(period.causes());
        });
        return line.build();
    }

    /** On which the employee is employed and paid. */
    private static List<LocalDate> sundays(WorkMonth month) {
        return month.month()
                .atDay(1)
                .datesUntil(month.month().plusMonths(1).atDay(1))
                .filter(it -> it.getDayOfWeek() == DayOfWeek.SUNDAY && month.isEmployedOn(it) && !month.isUnpaidOn(it))
                .toList();
    }

    private static List<Fact> absencesOfWeek(WorkMonth month, LocalDate sunday) {
        return month.facts().stream()
                .filter(it -> it.kind() == Fact.Kind.ABSENCE
                        && !it.day().isAfter(sunday)
                        && !it.day().isBefore(sunday.minusDays(6)))
                .toList();
    }

    private Fraction withPremium(WorkMonth month, RuleName premium) {
        return month.premiums() ? rules.fraction(premium).plus(Fraction.ONE) : Fraction.ONE;
    }

    private Fraction wage(PayPeriod period) {
        return period.pay().wagePerHour(rules);
    }

    private interface Wage {
        Fraction of(PayPeriod period);
    }

    /** One term for each pay that held, however many days. */
    private void byMinutes(
            LineBuilder line, WorkMonth month, List<Fact> facts, Wage wage, Fraction rate, Words wageName) {
        var minutes = new LinkedHashMap<Fraction, Integer>();
        for (var fact : facts) {
            var period = period(month, fact);
            minutes.merge(wage.of(period), fact.minutes(), Integer::sum);
            line.causes(period.causes());
            line.causes(fact.causes());
        }
        minutes.forEach((each, sum) -> {
            var hours = Fraction.of(sum, MINUTES);
            line.plus(Factor.of("wagePerHour", each), Factor.of("hours", hours), Factor.of("rate", rate));
            var text = " " + Texts.about(each) + " x ";
            var times = rate.equals(Fraction.ONE) ? "" : " x " + Texts.number(rate);
            line.words(
                    wageName.ko() + text + time(sum, "시간", "분") + times,
                    wageName.en() + text + time(sum, " h", " min") + times);
        });
    }

    private static String time(int minutes, String hour, String minute) {
        return minutes % MINUTES == 0 ? minutes / MINUTES + hour : minutes + minute;
    }

    private static PayPeriod period(WorkMonth month, Fact fact) {
        var period = month.payOn(fact.day());
        if (period == null) throw new IllegalArgumentException("No pay on " + fact.day());
        return period;
    }

    /** By day, of the month alone, whatever order they were given in. */
    private static List<Fact> of(WorkMonth month, Fact.Kind kind, Pay.Kind... payKinds) {
        var kinds = Arrays.asList(payKinds);
        return month.facts().stream()
                .filter(it -> it.kind() == kind && it.minutes() > 0 && month.contains(it.day()))
                .filter(it -> kinds.isEmpty()
                        || kinds.contains(period(month, it).pay().kind()))
                .sorted(Comparator.comparing(Fact::day))
                .toList();
    }

    private static Collection<String> unpaidCauses(WorkMonth month) {
        var first = month.month().atDay(1);
        var end = month.month().plusMonths(1).atDay(1);
        return month.unpaid().stream()
                .filter(it -> it.from().isBefore(end) && it.until().isAfter(first))
                .flatMap(it -> it.causes().stream())
                .toList();
    }
}
