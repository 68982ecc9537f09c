package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.payroll.Pay;
import io.hrsystem.payroll.WorkMonth;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import io.hrsystem.payroll.inputs.EmployeeInputs.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a month's pay of what is known of somebody who is employed in it. */
final class RegularMonth {
    private final EmployeeInputs known;
    private final CompanyInputs company;
    private final Streams streams;
    private final LocalDate from;
    private final LocalDate until;
    private final boolean leaves;
    private final PaidDays paidDays;

    RegularMonth(EmployeeInputs known) {
        this.known = known;
        company = known.company();
        streams = known.streams();
        from = known.from();
        until = known.until();
        leaves = until.equals(known.leftOn());
        paidDays = new PaidDays(company, streams.employment(), streams.leave(), streams.closed(), known.hiredOn());
    }

    PayslipInput until(LocalDate cutoff) {
        var periods = periods();
        var days = paidDays.between(firstDay(), until, cutoff);
        var weekly = Weeks.overtime(days, until.minusDays(1), leaves, this::overtimeOf);
        var month = new WorkMonth(
                company.month(),
                known.hiredOn(),
                known.leftOn(),
                periods,
                paidDays.unpaid(from, until),
                company.proration(),
                paidDays.workdays(),
                facts(days, weekly),
                company.premiums());
        var ofMonth = days.stream().filter(it -> !it.day().isBefore(from)).toList();
        var attendance =
                Attendance.of(ofMonth, weekly.stream().mapToInt(Fact::minutes).sum());
        var input = known.input(month, streams.owed().extras(), List.of(), attendance);
        return isOtherSize(cutoff) ? input.with(PayslipWarning.COMPANY_SIZE_DIFFERS) : input;
    }

    private List<Fact> facts(List<PaidDay> days, List<Fact> weekly) {
        var facts = new ArrayList<Fact>();
        for (var day : days) facts.addAll(day.facts());
        facts.addAll(weekly);
        var payout = leaves ? streams.leave().payout(until.minusDays(1)) : null;
        if (payout != null) facts.add(payout);
        return facts;
    }

    private boolean isOtherSize(LocalDate cutoff) {
        var end = cutoff.isBefore(until) ? cutoff.plusDays(1) : until;
        return from.isBefore(end) && streams.closed().contradict(company.premiums(), from, end);
    }

    /** What a part of the month comes from is the hire or the exit, too. */
    private List<PayPeriod> periods() {
        var periods = new ArrayList<>(streams.pay().periods(from, until));
        if (periods.isEmpty() || periods.getFirst().from().isAfter(from))
            throw new PayrollFailure(PayrollFailure.Reason.NO_PAY);
        var hired = streams.employment().hired();
        if (hired != null && from.equals(known.hiredOn())) periods.set(0, with(periods.getFirst(), hired.eventId()));
        var lastDay = streams.employment().lastDay();
        if (lastDay != null && leaves) periods.set(periods.size() - 1, with(periods.getLast(), lastDay.eventId()));
        return periods;
    }

    private static PayPeriod with(PayPeriod period, String cause) {
        var causes = new ArrayList<>(period.causes());
        causes.add(cause);
        return new PayPeriod(period.from(), period.until(), period.pay(), causes);
    }

    /** Hours that are paid as regular work already lack the premium alone. */
    private Fact.Kind overtimeOf(LocalDate day) {
        var pay = streams.pay().payOn(day);
        var isHourly = pay != null && pay.value().kind() == Pay.Kind.HOURLY;
        return isHourly ? Fact.Kind.OVERTIME_PREMIUM : Fact.Kind.OVERTIME;
    }

    private LocalDate firstDay() {
        return company.firstDay().isAfter(known.hiredOn()) ? company.firstDay() : known.hiredOn();
    }
}
