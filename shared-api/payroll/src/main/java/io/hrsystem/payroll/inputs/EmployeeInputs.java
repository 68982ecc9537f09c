package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.PayslipAttendance;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.contract.payroll.PayslipWarning;
import io.hrsystem.contract.payroll.RunItem;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.Earnings;
import io.hrsystem.payroll.Extra;
import io.hrsystem.payroll.Insurance;
import io.hrsystem.payroll.Pay;
import io.hrsystem.payroll.Tax;
import io.hrsystem.payroll.WorkMonth;
import io.hrsystem.payroll.WorkMonth.Fact;
import io.hrsystem.payroll.WorkMonth.PayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one employment has to do with the pay of a month, as it is known at a position. Nothing of it changes. */
public final class EmployeeInputs {
    private final EmployeeId employeeId;
    private final CompanyInputs company;
    private final LocalDate hiredOn;
    private final @Nullable LocalDate leftOn;
    private final Streams streams;

    /** What streams of one employee have been folded into. */
    record Streams(Employment employment, PayTerms pay, LeaveTaken leave, ClosedDays closed, Owed owed) {}

    EmployeeInputs(EmployeeId employeeId, CompanyInputs company, LocalDate hiredOn, Streams streams) {
        this.employeeId = employeeId;
        this.company = company;
        this.hiredOn = hiredOn;
        this.streams = streams;
        var lastDay = streams.employment().lastDay();
        leftOn = lastDay == null ? null : lastDay.value().plusDays(1);
    }

    public EmployeeId employeeId() {
        return employeeId;
    }

    public CompanyInputs company() {
        return company;
    }

    public LocalDate hiredOn() {
        return hiredOn;
    }

    /** The first day that is not employed any more; null if there is none. */
    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    /** Whether any day of the month is employed, so that a regular run has a payslip. */
    public boolean isEmployedInMonth() {
        return from().isBefore(until());
    }

    /**
     * What a regular run pays.
     *
     * @param attendanceCutoff days after it, and days before it that nobody has closed, count as scheduled
     * @throws PayrollFailure NO_PAY if nothing was agreed for some employed day of the month, NOT_EMPLOYED if there is no
     *     such day
     */
    public PayslipInput month(LocalDate attendanceCutoff) {
        if (!isEmployedInMonth()) throw new PayrollFailure(PayrollFailure.Reason.NOT_EMPLOYED);
        var periods = periods();
        var paidDays = new PaidDays(company, streams.employment(), streams.leave(), streams.closed(), hiredOn);
        var first = later(company.firstDay(), hiredOn);
        var days = paidDays.between(first, until(), attendanceCutoff);
        var facts = new ArrayList<Fact>();
        for (var day : days) facts.addAll(day.facts());
        var lastDay = until().minusDays(1);
        var leaves = until().equals(leftOn);
        var weekly = Weeks.overtime(days, lastDay, leaves, this::overtimeOf);
        facts.addAll(weekly);
        var payout = leaves ? streams.leave().payout(lastDay) : null;
        if (payout != null) facts.add(payout);
        var month = new WorkMonth(
                company.month(),
                hiredOn,
                leftOn,
                periods,
                paidDays.unpaid(from(), until()),
                company.proration(),
                paidDays.workdays(),
                facts,
                company.premiums());
        var ofMonth = days.stream().filter(it -> !it.day().isBefore(from())).toList();
        var attendance =
                Attendance.of(ofMonth, weekly.stream().mapToInt(Fact::minutes).sum());
        var input = input(month, streams.owed().extras(), List.of(), attendance);
        var counted = earlier(until(), attendanceCutoff.plusDays(1));
        if (from().isAfter(counted) || !streams.closed().contradict(company.premiums(), from(), counted)) return input;
        return input.with(PayslipWarning.COMPANY_SIZE_DIFFERS);
    }

    /**
     * What an off-cycle run pays: the items, with their income tax, and no insurances, which are the month's.
     *
     * @param items those of this employee, one of each code; severance without amount is left out
     * @param lines that were computed: see {@link PayrollInputs#severance}
     */
    public PayslipInput offCycle(List<RunItem> items, List<PayslipLine> lines) {
        var extras = new ArrayList<Extra>();
        for (var item : items) {
            if (item.amount() == null) continue;
            extras.add(new Extra(
                    item.code().value(),
                    new Words(item.name(), item.name()),
                    item.amount().value(),
                    item.taxable() && !item.code().value().equals(Earnings.SEVERANCE),
                    new Words(item.name(), item.name()),
                    List.of()));
        }
        var month = new WorkMonth(
                company.month(),
                hiredOn,
                leftOn,
                List.of(),
                List.of(),
                company.proration(),
                Set.of(),
                List.of(),
                company.premiums());
        return input(month, extras, lines, Attendance.NONE);
    }

    /** What earlier months owe and no finalised regular run has paid yet; one line of {@link #month}. */
    public List<AdjustmentOwed> unpaidAdjustments() {
        return streams.owed().unpaid();
    }

    /** What was said to be owed for this month, paid already or not: net won. */
    public long adjustedForMonth() {
        return streams.owed().of(company.month());
    }

    Streams streams() {
        return streams;
    }

    private PayslipInput input(
            WorkMonth month, List<Extra> extras, List<PayslipLine> lines, PayslipAttendance attendance) {
        var day = company.month().atEndOfMonth();
        var tax = streams.pay().taxOn(day);
        var insurance = streams.pay().insuranceOn(day);
        var warnings = new ArrayList<PayslipWarning>();
        if (tax == null) warnings.add(PayslipWarning.TAX_UNDECLARED);
        if (insurance == null) warnings.add(PayslipWarning.INSURANCE_UNDECLARED);
        return new PayslipInput(
                month,
                tax == null ? Tax.ALONE : tax,
                insurance == null ? Insurance.undeclared() : insurance,
                extras,
                lines,
                warnings,
                attendance);
    }

    /** What a part of the month comes from is the hire or the exit, too. */
    private List<PayPeriod> periods() {
        var periods = new ArrayList<>(streams.pay().periods(from(), until()));
        if (periods.isEmpty() || periods.getFirst().from().isAfter(from()))
            throw new PayrollFailure(PayrollFailure.Reason.NO_PAY);
        var hired = streams.employment().hired();
        if (hired != null && from().equals(hiredOn)) periods.set(0, with(periods.getFirst(), hired.eventId()));
        var lastDay = streams.employment().lastDay();
        if (lastDay != null && until().equals(leftOn))
            periods.set(periods.size() - 1, with(periods.getLast(), lastDay.eventId()));
        return periods;
    }

    private static PayPeriod with(PayPeriod period, String cause) {
        var causes = new ArrayList<>(period.causes());
        causes.add(cause);
        return new PayPeriod(period.from(), period.until(), period.pay(), causes);
    }

    /** Hours that are paid as regular work already lack the premium alone. */
    private Fact.Kind overtimeOf(LocalDate day) {
        var known = streams.pay().payOn(day);
        var isHourly = known != null && known.value().kind() == Pay.Kind.HOURLY;
        return isHourly ? Fact.Kind.OVERTIME_PREMIUM : Fact.Kind.OVERTIME;
    }

    private LocalDate from() {
        return later(company.month().atDay(1), hiredOn);
    }

    private LocalDate until() {
        var end = company.end();
        return leftOn == null ? end : earlier(leftOn, end);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
