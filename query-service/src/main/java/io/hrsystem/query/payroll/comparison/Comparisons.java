package io.hrsystem.query.payroll.comparison;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayslipEvent.PayslipCalculated;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.payroll.Comparison;
import io.hrsystem.payroll.Comparison.Difference;
import io.hrsystem.payroll.inputs.Cause;
import io.hrsystem.payroll.inputs.CompanyInputs;
import io.hrsystem.payroll.inputs.EmployeeInputs;
import io.hrsystem.payroll.inputs.PayrollFailure;
import io.hrsystem.payroll.inputs.PayrollInputs;
import io.hrsystem.payroll.inputs.Recomputation;
import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.payroll.rules.RuleSet;
import io.hrsystem.query.payroll.comparison.PayrollComparison.Failed;
import io.hrsystem.query.payroll.comparison.PayrollComparison.PayrollDifference;
import io.hrsystem.query.platform.graphql.api.RuleSetReference;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes a month anew out of the events, beside what was paid for it. Nothing is written. */
@Component
class Comparisons {
    /** Of what an event's time of recording is kept in. */
    private static final int MICRO = 1_000;

    /** People whose events are read at once. */
    private static final int PAGE = 250;

    private final EventReader events;
    private final PayrollInputs inputs;
    private final RuleBooks books;

    Comparisons(EventReader events, PayrollInputs inputs, RuleBooks books) {
        this.events = events;
        this.inputs = inputs;
        this.books = books;
    }

    /**
     * @param knownAt by what was known then; null for now
     * @param ruleSet by these rules; null for those of the pay date
     * @param next said of the result
     * @return null if there are no such rules
     */
    @Nullable
    PayrollComparison of(
            TenantId tenant,
            YearMonth month,
            List<EmployeeId> people,
            @Nullable Instant knownAt,
            @Nullable String ruleSet,
            @Nullable String next) {
        var head = events.head();
        var until = knownAt == null ? head : events.before(knownAt.plusNanos(MICRO));
        var asPaid = inputs.company(tenant, month, head);
        var known = until.equals(head) ? asPaid : inputs.company(tenant, month, until);
        var rules = ruleSet == null
                ? books.at(until).on(known.payDate())
                : books.at(head).byId(ruleSet).orElse(null);
        if (rules == null) return null;
        var pages = new Pages(asPaid, known, rules);
        for (var from = 0; from < people.size(); from += PAGE)
            pages.compare(people.subList(from, Math.min(from + PAGE, people.size())));
        return new PayrollComparison(
                month,
                new RuleSetReference(rules.id()),
                pages.paid,
                pages.recomputed,
                people.size(),
                next,
                pages.lines,
                pages.failures);
    }

    /** What has been compared so far. */
    private final class Pages {
        private final CompanyInputs asPaid;
        private final CompanyInputs known;
        private final RuleSet rules;
        private final List<PayrollDifference> lines = new ArrayList<>();
        private final List<Failed> failures = new ArrayList<>();
        private long paid;
        private long recomputed;

        private Pages(CompanyInputs asPaid, CompanyInputs known, RuleSet rules) {
            this.asPaid = asPaid;
            this.known = known;
            this.rules = rules;
        }

        private void compare(List<EmployeeId> people) {
            var payslips = inputs.paid(asPaid, people);
            var facts = inputs.employees(known, people);
            var compared = new LinkedHashMap<EmployeeId, Comparison>();
            for (var each : people) {
                try {
                    var comparison = of(each, payslips.get(each), facts.get(each));
                    if (comparison != null) compared.put(each, comparison);
                } catch (PayrollFailure e) {
                    failures.add(new Failed(each.value(), e.reason().name()));
                }
            }
            var causes = causes(compared);
            compared.forEach((employee, comparison) -> {
                paid += comparison.paid();
                recomputed += comparison.recomputed();
                comparison.lines().forEach(it -> lines.add(difference(employee, it, causes)));
            });
        }

        /** Null for who was not paid and is not to be. */
        private @Nullable Comparison of(
                EmployeeId employee, @Nullable PayslipCalculated payslip, @Nullable EmployeeInputs facts) {
            if (payslip != null) return Recomputation.of(payslip, facts, rules);
            return facts == null ? null : Recomputation.ofUnpaid(facts, rules);
        }

        /** Whatever is known now: what was paid may know more than is asked about. */
        private Map<String, Cause> causes(Map<EmployeeId, Comparison> compared) {
            var ids = compared.values().stream()
                    .flatMap(it -> it.lines().stream())
                    .flatMap(it -> it.causes().stream())
                    .collect(Collectors.toSet());
            return ids.isEmpty() ? Map.of() : inputs.causes(asPaid, compared.keySet(), ids);
        }

        private static PayrollDifference difference(EmployeeId employee, Difference it, Map<String, Cause> causes) {
            return new PayrollDifference(
                    employee.value(),
                    it.code(),
                    it.kind(),
                    it.paid(),
                    it.recomputed(),
                    it.causes().stream()
                            .map(causes::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
    }
}
