package io.hrsystem.payroll.inputs;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.PayslipLine;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.StreamReader;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Reads what payroll is computed from: event streams of one company, up to and with a position below the horizon. The
 * same position always gives the same. Thread-safe.
 */
public final class PayrollInputs {
    private final CompanyReader companies;
    private final EmployeeReader employees;
    private final Causes causes;

    /** @param system the command database, as the role that sees all tenants */
    public PayrollInputs(DataSource system, EventSerializer serializer) {
        var reader = new StreamReader(system, serializer);
        companies = new CompanyReader(reader);
        employees = new EmployeeReader(reader);
        causes = new Causes(reader);
    }

    /** Logical names of the events of a company by which payslips may come out differently. */
    public static Set<String> kinds() {
        return Stream.of(CompanyReader.TYPES, EmployeeReader.TYPES, EmployeeFold.TYPES)
                .flatMap(Set::stream)
                .collect(toUnmodifiableSet());
    }

    /** What all of a company's payslips of a month share: settings over time, days off, schedules, last closed day. */
    public CompanyInputs company(TenantId tenant, YearMonth month, GlobalPosition until) {
        return companies.of(tenant, month, until);
    }

    /**
     * Of these employees (at most some hundreds), in few statements. Who is unknown at that position, or whose hire was
     * taken back, is absent.
     */
    public Map<EmployeeId, EmployeeInputs> employees(CompanyInputs company, List<EmployeeId> asked) {
        return employees.of(company, asked);
    }

    /**
     * What the month's regular run has paid, if that run was finalised by then: of these employees the last payslip each;
     * who was not paid is absent.
     */
    public Map<EmployeeId, PayslipCalculated> paid(CompanyInputs company, List<EmployeeId> asked) {
        var run = PayrollRunId.regular(company.tenant(), company.month());
        var paid = new LinkedHashMap<EmployeeId, PayslipCalculated>();
        if (!company.finalised().containsKey(run)) return paid;
        var streams = asked.stream().map(it -> StreamIds.payslip(run, it)).toList();
        for (var payslip : employees.lastPayslips(company, streams)) paid.put(payslip.employeeId(), payslip);
        return paid;
    }

    /**
     * Severance of who leaves: wages of the three months before the exit are computed anew by what is known, a month that
     * is only partly in them by its calendar days; paid leave unused at the exit is not among them.
     *
     * @param company of any month
     * @param rules those of a day
     * @throws PayrollFailure NOT_EMPLOYED, NOT_LEAVING, SEVERANCE_NOT_DUE, NO_PAY
     */
    public PayslipLine severance(CompanyInputs company, EmployeeId employee, Function<LocalDate, RuleSet> rules) {
        return new SeverancePay(this, company, rules).line(employee);
    }

    /**
     * Events that lines of these employees' payslips of the month name, by their ids; those that are no input of the
     * month, or lie behind the position, are absent. Among them are days that were closed anew since.
     */
    public Map<String, Cause> causes(CompanyInputs company, Collection<EmployeeId> asked, Set<String> eventIds) {
        return causes.of(company, asked, eventIds);
    }
}
