package io.hrsystem.payroll;

import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.LineBuilder.Factor;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Base pay and allowances, by the days on which they hold and are paid. */
record MonthlyPay(RuleSet rules, WorkMonth month, MonthFacts facts, TimeTerms time) {
    @Nullable
    PayslipLine base() {
        var line = LineBuilder.earning(rules, Earnings.BASE, new Words("기본급", "Base pay"));
        var parts = new LinkedHashMap<Long, Integer>();
        var causes = new TreeSet<String>();
        count((period, paid) -> {
            if (paid && period.pay().kind() == Pay.Kind.MONTHLY)
                parts.merge(period.pay().amount(), 1, Integer::sum);
            causes.addAll(period.causes());
        });
        prorated(line, parts, "월급", "monthly pay");
        time.add(
                line,
                facts.of(Fact.Kind.WORK, Pay.Kind.HOURLY),
                it -> Fraction.of(it.pay().amount()),
                Fraction.ONE,
                new Words("시급", "hourly pay"));
        return line.causes(causes).causes(facts.unpaidCauses()).build();
    }

    List<PayslipLine> allowances() {
        var parts = new LinkedHashMap<String, Map<Long, Integer>>();
        var last = new LinkedHashMap<String, Allowance>();
        var causes = new TreeMap<String, Set<String>>();
        count((period, paid) -> {
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
            prorated(line, parts.getOrDefault(code, Map.of()), "월", "a month");
            var built = line.causes(causes.getOrDefault(code, Set.of()))
                    .causes(facts.unpaidCauses())
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

    private void count(DayCount count) {
        for (var day : month.days()) {
            var period = month.payOn(day);
            if (period != null && month.isEmployedOn(day)) count.on(period, !month.isUnpaidOn(day));
        }
    }

    private void prorated(LineBuilder line, Map<Long, Integer> parts, String ko, String en) {
        var days = month.days().size();
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
}
