package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.payroll.runs.PayrollRunCommand.StartPayroll;
import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.command.platform.batch.BatchOutcome;
import io.hrsystem.command.platform.batch.BatchWork;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.platform.alerts.AlertCause;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Starts the regular run of a company when its pay day begins. The subject is the month that is paid; a run that there
 * is already is left alone, whoever started it.
 */
@Component
final class PayrollCalc implements BatchJob {
    private final CompanyPayDays payDays;

    PayrollCalc(CompanyPayDays payDays) {
        this.payDays = payDays;
    }

    @Override
    public String name() {
        return "PayrollCalc";
    }

    /** Any day is a pay day of some company. */
    @Override
    public boolean runsOn(LocalDate businessDate) {
        return true;
    }

    @Override
    public LocalDateTime dueAt(LocalDate businessDate) {
        return businessDate.atStartOfDay();
    }

    @Override
    public AlertCause alert() {
        return AlertCause.PAYROLL_FAILED;
    }

    @Override
    public List<String> subjects(TenantId tenant, LocalDate businessDate, @Nullable String after, int most) {
        if (after != null) return List.of();
        return payDays.of(tenant).monthPaidOn(businessDate).map(YearMonth::toString).stream()
                .toList();
    }

    /** Of a company that is suspended nobody is paid by itself: whoever takes it up again starts the run. */
    @Override
    public Map<String, BatchOutcome> run(BatchWork work, List<String> subjects) {
        var outcomes = new LinkedHashMap<String, BatchOutcome>();
        for (var subject : subjects) {
            if (!work.suspended()) start(work, YearMonth.parse(subject));
            outcomes.put(subject, work.suspended() ? BatchOutcome.SKIPPED : BatchOutcome.DONE);
        }
        return outcomes;
    }

    private static void start(BatchWork work, YearMonth month) {
        var id = PayrollRunId.regular(work.tenant(), month);
        work.sender().send(new StartPayroll(id, month, RunKind.REGULAR, work.businessDate(), List.of(), true));
    }
}
