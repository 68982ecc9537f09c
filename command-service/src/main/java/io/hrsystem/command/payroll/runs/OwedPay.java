package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.AdjustmentEvent.AdjustmentOwed;
import io.hrsystem.contract.payroll.AdjustmentId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.payroll.Comparison;
import io.hrsystem.payroll.Comparison.Difference;
import io.hrsystem.payroll.inputs.CompanyInputs;
import io.hrsystem.payroll.inputs.EmployeeInputs;
import io.hrsystem.payroll.inputs.PayrollFailure;
import io.hrsystem.payroll.inputs.PayrollInputs;
import io.hrsystem.payroll.inputs.Recomputation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is still owed for a month that was paid: what it would pay by all that is known now, without what it has paid. */
@Component
final class OwedPay {
    private static final int PAGE = 250;

    private final SettledHead head;
    private final PayrollInputs inputs;
    private final Payees payees;
    private final RunRules rules;

    OwedPay(SettledHead head, PayrollInputs inputs, Payees payees, RunRules rules) {
        this.head = head;
        this.inputs = inputs;
        this.payees = payees;
        this.rules = rules;
    }

    /** @param employees everybody whom the month has paid or should have, if it is null */
    List<OweAdjustment> of(TenantId tenant, YearMonth month, @Nullable List<EmployeeId> employees) {
        var company = inputs.company(tenant, month, head.now());
        var owed = new ArrayList<OweAdjustment>();
        // as far as is known here its run still pays it
        if (!company.isFinalised()) return owed;
        if (employees != null) {
            var distinct = employees.stream().distinct().toList();
            for (var from = 0; from < distinct.size(); from += PAGE)
                addOwed(company, distinct.subList(from, Math.min(distinct.size(), from + PAGE)), owed);
            return owed;
        }
        var after = "";
        for (var more = true; more; ) {
            var page = payees.page(tenant, month, company.until(), after, PAGE);
            more = page.size() == PAGE;
            if (page.isEmpty()) continue;
            after = page.getLast().value();
            addOwed(company, page, owed);
        }
        return owed;
    }

    private void addOwed(CompanyInputs company, List<EmployeeId> page, List<OweAdjustment> owed) {
        var known = inputs.employees(company, page);
        var paid = inputs.paid(company, page);
        for (var each : page)
            owed(each, paid.get(each), known.get(each), company).ifPresent(owed::add);
    }

    /** Of whom no payslip can be made any more nothing is owed: somebody has to look at it first. */
    private Optional<OweAdjustment> owed(
            EmployeeId employee,
            @Nullable PayslipCalculated paid,
            @Nullable EmployeeInputs known,
            CompanyInputs company) {
        try {
            var comparison = comparison(paid, known, company);
            if (comparison == null || comparison.difference() == 0) return Optional.empty();
            var event = new AdjustmentOwed(
                    employee,
                    AdjustmentId.next(),
                    company.month(),
                    Won.sum(comparison.difference()),
                    causes(comparison));
            return Optional.of(new OweAdjustment(event, known == null ? 0 : known.adjustedForMonth()));
        } catch (PayrollFailure _) {
            return Optional.empty();
        }
    }

    /** Null for who was not paid and is not known. */
    private @Nullable Comparison comparison(
            @Nullable PayslipCalculated paid, @Nullable EmployeeInputs known, CompanyInputs company) {
        if (paid != null) return Recomputation.of(paid, known, rules.on(paid.payDate(), company.until()));
        return known == null ? null : Recomputation.ofUnpaid(known, rules.on(company.payDate(), company.until()));
    }

    private static List<String> causes(Comparison comparison) {
        return comparison.lines().stream()
                .map(Difference::causes)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
