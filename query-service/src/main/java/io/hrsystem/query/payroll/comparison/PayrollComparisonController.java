package io.hrsystem.query.payroll.comparison;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.hrsystem.query.payroll.runs.PayrollRun;
import io.hrsystem.query.payroll.runs.PayrollRuns;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.graphql.api.Malformed;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PayrollComparisonController {
    private static final int MOST = 500;

    private final Reads reads;
    private final PayrollRuns runs;
    private final ComparedPeople people;
    private final Comparisons comparisons;

    PayrollComparisonController(Reads reads, PayrollRuns runs, ComparedPeople people, Comparisons comparisons) {
        this.reads = reads;
        this.runs = runs;
        this.people = people;
        this.comparisons = comparisons;
    }

    /** What is known is all that is, not what a view knows of it. */
    @QueryMapping
    @Needs(Permission.READ_PAYROLL)
    @Nullable
    PayrollComparison payrollComparison(
            @Argument YearMonth month,
            @Argument @Nullable String employeeId,
            @Argument @Nullable String departmentId,
            @Argument @Nullable Instant knownAt,
            @Argument @Nullable String ruleSetId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        if (caller.replay() != null) throw Refusal.of(RefusalCode.NOT_IN_REPLAY);
        if (first != null && (first < 1 || first > MOST)) throw new Malformed("first", "is not from 1 to 500");
        var size = first == null ? MOST : first;
        return reads.by(caller, () -> {
            if (departmentId != null && !people.isDepartment(caller.tenant(), departmentId)) return null;
            var found =
                    people.of(caller.tenant(), month, employeeId, departmentId, after == null ? "" : after, size + 1);
            if (employeeId != null && found.isEmpty()) return null;
            if (!runs.regular(caller.tenant(), month)
                    .map(PayrollRun::isHandedOver)
                    .orElse(false)) throw Refusal.of(RefusalCode.NOT_FINALISED);
            var compared = found.stream().limit(size).map(EmployeeId::new).toList();
            var next = found.size() > size ? compared.getLast().value() : null;
            return comparisons.of(caller.tenant(), month, compared, knownAt, ruleSetId, next);
        });
    }
}
