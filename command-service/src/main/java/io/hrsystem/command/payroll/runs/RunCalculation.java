package io.hrsystem.command.payroll.runs;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.hrsystem.command.payroll.runs.PayrollRunCommand.EndCalculation;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.mail.StreamReads;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.contract.payroll.PayrollRunEvent.PayrollRunStarted;
import io.hrsystem.contract.payroll.RunFailure;
import io.hrsystem.contract.payroll.RunItem;
import io.hrsystem.contract.payroll.RunKind;
import io.hrsystem.payroll.inputs.CompanyInputs;
import io.hrsystem.payroll.inputs.PayrollInputs;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * One computation of a run, page after page of employees: nothing of it is kept in memory but the sums. A page is read
 * and computed while the one before it is being written.
 */
@Component
final class RunCalculation {
    private final PayrollInputs inputs;
    private final Payees payees;
    private final RunRules rules;
    private final SlipWriter writer;
    private final StreamReads streams;
    private final Commands commands;
    private final int page;

    RunCalculation(
            PayrollInputs inputs,
            Payees payees,
            RunRules rules,
            SlipWriter writer,
            StreamReads streams,
            Commands commands,
            PayrollSettings settings) {
        this.inputs = inputs;
        this.payees = payees;
        this.rules = rules;
        this.writer = writer;
        this.streams = streams;
        this.commands = commands;
        this.page = settings.page();
    }

    /** Ends early, and leaves the rest to others, if the run is not being computed so any more. */
    void run(OpenPayroll run) {
        try {
            var end = pages(run);
            commands.asSystem(run.tenant(), RunWork.NAME, sender -> sender.send(end));
        } catch (Refusal refused) {
            if (refused.code() != RefusalCode.WRONG_STATE) throw refused;
        }
    }

    private EndCalculation pages(OpenPayroll run) {
        var company =
                inputs.company(run.tenant(), run.month(), run.computedFrom().inputs());
        var payment = payment(run, company);
        var slips = new SlipsOfRun(run, rules.of(run), payment);
        var totals = RunTotals.NONE;
        var failures = new ArrayList<RunFailure>();
        try (var ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = supplyAsync(() -> computed(slips, company, ""), ahead);
            for (var more = true; more; ) {
                var computed = join(next);
                more = computed.employees().size() == page;
                if (more) {
                    var last = computed.employees().getLast().value();
                    next = supplyAsync(() -> computed(slips, company, last), ahead);
                }
                writer.write(run, computed.page());
                totals = computed.page().addedTo(totals);
                failures.addAll(computed.page().failures());
            }
        }
        return new EndCalculation(run.id(), run.revision(), totals, failures);
    }

    private record Computed(List<EmployeeId> employees, SlipPage page) {}

    private Computed computed(SlipsOfRun slips, CompanyInputs company, String after) {
        var employees = slips.payment().employees(after, page);
        return new Computed(employees, slips.of(employees, inputs.employees(company, employees)));
    }

    private static Computed join(CompletableFuture<Computed> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    private RunPayment payment(OpenPayroll run, CompanyInputs company) {
        if (run.kind() == RunKind.REGULAR) return new RegularPayment(run, payees);
        var known = rules.at(company.until());
        var items = streams.read(run.tenant(), StreamIds.payrollRun(run.id()), PayrollRunStarted.class).stream()
                .flatMap(it -> it.items().stream())
                .collect(groupingBy((RunItem it) -> it.employeeId().value(), TreeMap::new, toList()));
        return new OffCyclePayment(items, it -> inputs.severance(company, it, known::on));
    }
}
