package io.hrsystem.query.payroll.runs;

import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.platform.projections.ProjectionFixture.at;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.operations.UpTo;
import io.hrsystem.contract.payroll.PayrollRunEvent;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollCalculationStarted;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollFailuresFound;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunCalculated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunFinalised;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunOutdated;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunPaid;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunReviewed;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunFailure;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.contract.payroll.RunState;
import io.hrsystem.contract.payroll.Won;
import io.hrsystem.query.payroll.runs.PayrollRunRow.Begin;
import io.hrsystem.query.payroll.runs.PayrollRunRow.Calculation;
import io.hrsystem.query.payroll.runs.PayrollRunRow.Totals;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PayrollRunProjectionsTest {
    private static final PayrollRunId RUN = new PayrollRunId("run");
    private static final EmployeeId ANNA = new EmployeeId("anna");
    private static final EmployeeId BOSS = new EmployeeId("boss");
    private static final LocalDate PAY_DATE = LocalDate.of(2026, 3, 20);
    private static final LocalDate CUTOFF = LocalDate.of(2026, 3, 18);

    private final PayrollRunEvent started =
            new PayrollRunStarted(RUN, YearMonth.of(2026, 3), RunKind.REGULAR, PAY_DATE, List.of());
    private final PayrollRunEvent computing = computing(1, CUTOFF);
    private final PayrollRunEvent failures = failures(1, "NO_PAY", ANNA, BOSS);
    private final PayrollRunEvent calculated = calculated(1);
    private final PayrollRunEvent outdated = new PayrollRunOutdated(RUN, 1);
    private final PayrollRunEvent reviewed = new PayrollRunReviewed(RUN, 1);
    private final PayrollRunEvent finalised = new PayrollRunFinalised(RUN, 1);
    private final PayrollRunEvent paid = new PayrollRunPaid(RUN);

    @Test
    void aRunIsAsFarAsItsLastEventSays() {
        var runs = ProjectionFixture.of(new PayrollRunProjection());
        var none = new Calculation(0, null, null);
        var first = new Calculation(1, CUTOFF, "rules");
        var all = new Totals(3, 1, new Won(30), new Won(3), new Won(27));
        runs.given(started).expectRows(row(RunState.DRAFT, null, none, Totals.NONE));
        runs.given(started, computing, failures).expectRows(row(RunState.DRAFT, null, first, Totals.NONE));
        runs.given(started, computing, failures, calculated).expectRows(row(RunState.CALCULATED, null, first, all));
        runs.given(started, computing, calculated, outdated).expectRows(row(RunState.STALE, null, first, all));
        runs.given(started, computing, calculated, reviewed).expectRows(row(RunState.REVIEWED, null, first, all));
        runs.given(started, computing, calculated, reviewed, finalised)
                .expectRows(row(RunState.FINALISED, at(4), first, all));
        runs.givenEveryEvent(started, computing, failures, calculated, outdated, reviewed, finalised, paid)
                .expectRows(row(RunState.PAID, at(6), first, all));
    }

    @Test
    void whatItCameToIsForgottenWhenItIsComputedAgain() {
        ProjectionFixture.of(new PayrollRunProjection())
                .given(started, computing, calculated, outdated, computing(2, CUTOFF.plusDays(1)))
                .expectRows(row(RunState.DRAFT, null, new Calculation(2, CUTOFF.plusDays(1), "rules"), Totals.NONE));
    }

    @Test
    void ofEachEmployeeTheLastFailureIsKept() {
        ProjectionFixture.of(new PayrollFailureProjection())
                .givenEveryEvent(started, computing, failures, calculated, outdated, reviewed, finalised, paid)
                .expectRows(failure(ANNA, 1, "NO_PAY"), failure(BOSS, 1, "NO_PAY"));
        ProjectionFixture.of(new PayrollFailureProjection())
                .given(started, computing, failures, calculated, computing(2, CUTOFF), failures(2, "NO_HOURS", ANNA))
                .expectRows(failure(ANNA, 2, "NO_HOURS"), failure(BOSS, 1, "NO_PAY"));
    }

    private static PayrollRunEvent computing(int revision, LocalDate cutoff) {
        return new PayrollCalculationStarted(RUN, revision, new UpTo(7, 8, null), cutoff, "rules");
    }

    private static PayrollRunEvent calculated(int revision) {
        return new PayrollRunCalculated(RUN, revision, 3, 1, new Won(30), new Won(3), new Won(27));
    }

    private static PayrollRunEvent failures(int revision, String error, EmployeeId... employees) {
        return new PayrollFailuresFound(
                RUN,
                revision,
                List.of(employees).stream().map(it -> new RunFailure(it, error)).toList());
    }

    private static PayrollFailureRow failure(EmployeeId employee, int revision, String error) {
        return new PayrollFailureRow(new PayrollFailureRow.Key(TENANT, RUN, employee), revision, error);
    }

    private static PayrollRunRow row(
            RunState state, @Nullable Instant finalisedAt, Calculation calculation, Totals totals) {
        var begin = new Begin(LocalDate.of(2026, 3, 1), RunKind.REGULAR, PAY_DATE, at(0));
        return new PayrollRunRow(new PayrollRunRow.Key(TENANT, RUN), begin, state, finalisedAt, calculation, totals);
    }
}
