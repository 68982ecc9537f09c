package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.payroll.Earnings;
import io.hrsystem.payroll.Severance;
import io.hrsystem.payroll.inputs.PayrollFailure.Reason;
import io.hrsystem.payroll.rules.Fraction;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Severance by what is known at a position. Wages are those of payslips as they would be computed now. What is paid by the
 * year is not known here: a bonus of an off-cycle run is no wage of the window.
 */
final class SeverancePay {
    private static final Set<String> NO_WAGES = Set.of(Earnings.LEAVE_PAYOUT, Earnings.SEVERANCE, Earnings.ADJUSTMENT);

    private final PayrollInputs inputs;
    private final CompanyInputs company;
    private final Function<LocalDate, RuleSet> rules;

    SeverancePay(PayrollInputs inputs, CompanyInputs company, Function<LocalDate, RuleSet> rules) {
        this.inputs = inputs;
        this.company = company;
        this.rules = rules;
    }

    /** Untaxed: it has a tax of its own. */
    PayslipLine line(EmployeeId employee) {
        var known = in(company.month(), employee);
        var leftOn = known.leftOn();
        if (leftOn == null) throw new PayrollFailure(Reason.NOT_LEAVING);
        var severance = new Severance(rules.apply(leftOn));
        var pay = known.streams().pay().payOn(leftOn.minusDays(1));
        if (pay == null) throw new PayrollFailure(Reason.NO_PAY);
        var weeklyMinutes = pay.value().weeklyMinutes();
        if (!severance.isDue(known.hiredOn(), leftOn, weeklyMinutes))
            throw new PayrollFailure(Reason.SEVERANCE_NOT_DUE);
        var causes = new ArrayList<>(List.of(pay.eventId()));
        var hired = known.streams().employment().hired();
        if (hired != null) causes.add(hired.eventId());
        var lastDay = known.streams().employment().lastDay();
        if (lastDay != null) causes.add(lastDay.eventId());
        var leaving = new Severance.Leaving(
                known.hiredOn(),
                leftOn,
                weeklyMinutes,
                wages(employee, severance.windowFrom(leftOn), leftOn),
                0,
                0,
                pay.value().wagePerDay(rules.apply(leftOn)),
                causes);
        var line = severance.line(leaving);
        if (line == null) throw new PayrollFailure(Reason.SEVERANCE_NOT_DUE);
        return line.exempt(line.amount());
    }

    /** Won, a fraction of one in favour of who leaves. */
    private long wages(EmployeeId employee, LocalDate from, LocalDate leftOn) {
        var sum = Fraction.ZERO;
        for (var month = YearMonth.from(from); month.atDay(1).isBefore(leftOn); month = month.plusMonths(1)) {
            var known = in(month, employee);
            var begins = later(month.atDay(1), known.hiredOn());
            var ends = earlier(month.plusMonths(1).atDay(1), leftOn);
            var counted = ChronoUnit.DAYS.between(later(begins, from), ends);
            if (counted <= 0) continue;
            var payslip = known.month(known.company().attendanceCutoff())
                    .compute(employee.value(), rules.apply(known.company().payDate()));
            var wages = payslip.lines().stream()
                    .filter(it -> it.kind() == PayslipLine.Kind.EARNING && !NO_WAGES.contains(it.code()))
                    .mapToLong(PayslipLine::amount)
                    .sum();
            sum = sum.plus(
                    Fraction.of(counted, ChronoUnit.DAYS.between(begins, ends)).times(wages));
        }
        return Math.ceilDiv(sum.numerator().longValueExact(), sum.denominator().longValueExact());
    }

    private EmployeeInputs in(YearMonth month, EmployeeId employee) {
        var ofMonth =
                month.equals(company.month()) ? company : inputs.company(company.tenant(), month, company.until());
        var known = inputs.employees(ofMonth, List.of(employee)).get(employee);
        if (known == null) throw new PayrollFailure(Reason.NOT_EMPLOYED);
        return known;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
