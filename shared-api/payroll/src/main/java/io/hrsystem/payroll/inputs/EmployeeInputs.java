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
import io.hrsystem.payroll.Tax;
import io.hrsystem.payroll.WorkMonth;
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
        return new RegularMonth(this).until(attendanceCutoff);
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
        return input(idle(), extras, lines, Attendance.NONE);
    }

    /** What a regular run pays somebody who is not employed in its month: what earlier months owe. */
    public PayslipInput owed() {
        return input(idle(), streams.owed().extras(), List.of(), Attendance.NONE);
    }

    private WorkMonth idle() {
        return new WorkMonth(
                company.month(),
                hiredOn,
                leftOn,
                List.of(),
                List.of(),
                company.proration(),
                Set.of(),
                List.of(),
                company.premiums());
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

    /** With what tax and insurances are charged by at the end of the month. */
    PayslipInput input(WorkMonth month, List<Extra> extras, List<PayslipLine> lines, PayslipAttendance attendance) {
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

    /** The first employed day of the month; behind it if there is none. */
    LocalDate from() {
        var begins = company.month().atDay(1);
        return begins.isAfter(hiredOn) ? begins : hiredOn;
    }

    /** The first day that is not of the month, or not employed any more. */
    LocalDate until() {
        var end = company.end();
        return leftOn != null && leftOn.isBefore(end) ? leftOn : end;
    }
}
