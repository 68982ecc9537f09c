package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.payroll.runs.PayrollRunCommand.FinalisePayroll;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.PayPayroll;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.Recalculate;
import io.hrsystem.command.payroll.runs.PayrollRunCommand.ReviewPayroll;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import io.hrsystem.payroll.rules.RuleData;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Needs;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs of payroll, step by step. They are computed afterwards; how far one is can be read at the other service. */
@RestController
@RequestMapping("/api/payroll/runs")
@Needs(Permission.RUN_PAYROLL)
class PayrollRunEndpoint {
    /** So many months ahead may be computed. */
    private static final int MONTHS_AHEAD = 1;

    record PayrollRunAnswer(PayrollRunId runId) {}

    private final Commands commands;
    private final Tasks tasks;
    private final CompanyPayDays payDays;
    private final PayrollTable runs;
    private final Calculations calculations;
    private final RunRules rules;
    private final SettledHead head;
    private final InputLook inputs;

    PayrollRunEndpoint(
            Commands commands,
            Tasks tasks,
            CompanyPayDays payDays,
            PayrollTable runs,
            Calculations calculations,
            RunRules rules,
            SettledHead head,
            InputLook inputs) {
        this.commands = commands;
        this.tasks = tasks;
        this.payDays = payDays;
        this.runs = runs;
        this.calculations = calculations;
        this.rules = rules;
        this.head = head;
        this.inputs = inputs;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "startPayrollRun",
            summary = "Starts a run of payroll",
            description = "A month has one regular run; one that there is already is named by the refusal.")
    ResponseEntity<PayrollRunAnswer> start(Request request, @Valid @RequestBody PayrollRunRequest body) {
        var items = body.entered();
        var payDate = payDate(request.tenant(), body.month());
        new ItemRules(rules.on(payDate, head.last())).check(items);
        var asked = StartCase.of(request.tenant(), body.month(), body.runKind(), payDate, items);
        var answer = commands.on(request, body)
                .asking(asked.asking(request.tenant()))
                .deciding(it -> it)
                .answering(PayrollRunAnswer.class, it -> new PayrollRunAnswer(it.runId()));
        compute(request.tenant(), answer.body().runId());
        return answer.as(HttpStatus.ACCEPTED);
    }

    @PostMapping("/{id}/recalculate")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "recalculatePayrollRun",
            summary = "Computes a run once more, from all that is known now",
            description = "As long as it is not finalised. A payslip that comes out the same stays as it is.")
    ResponseEntity<PayrollRunAnswer> recalculate(Request request, @PathVariable PayrollRunId id) {
        var run = runs.find(request.tenant(), id).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        var basis = calculations.now(run.tenant(), run.month(), run.payDate());
        var answer =
                commands.on(request, id).sending(new Recalculate(id, basis)).answering(new PayrollRunAnswer(id));
        compute(request.tenant(), id);
        return answer.as(HttpStatus.ACCEPTED);
    }

    @PostMapping("/{id}/review")
    @Operation(operationId = "reviewPayrollRun", summary = "Says that somebody has looked at a run that is computed")
    ResponseEntity<PayrollRunAnswer> review(Request request, @PathVariable PayrollRunId id) {
        inputs.lookAtAll();
        return commands.on(request, id)
                .sending(new ReviewPayroll(id))
                .answering(new PayrollRunAnswer(id))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{id}/finalise")
    @Operation(
            operationId = "finalisePayrollRun",
            summary = "Hands over the payslips of a run that was reviewed",
            description = "From now on nothing of it changes.")
    ResponseEntity<PayrollRunAnswer> finalise(Request request, @PathVariable PayrollRunId id) {
        var finalised = runs.finalised(request.tenant());
        inputs.lookAtAll();
        return commands.on(request, id)
                .sending(new FinalisePayroll(id))
                .writing((_, rows) -> rows.add(
                        "SELECT require_payroll_finalised(?, ?)",
                        request.tenant().value(),
                        finalised))
                .answering(new PayrollRunAnswer(id))
                .as(HttpStatus.OK);
    }

    @PostMapping("/{id}/paid")
    @Operation(operationId = "payPayrollRun", summary = "Says that a run that was finalised has been paid")
    ResponseEntity<PayrollRunAnswer> paid(Request request, @PathVariable PayrollRunId id) {
        return commands.on(request, id)
                .sending(new PayPayroll(id))
                .answering(new PayrollRunAnswer(id))
                .as(HttpStatus.OK);
    }

    private LocalDate payDate(TenantId tenant, YearMonth month) {
        var today = YearMonth.from(payDays.today(tenant));
        if (month.isAfter(today.plusMonths(MONTHS_AHEAD)))
            throw Refusal.of(RefusalCode.DATE_IN_FUTURE).about("month");
        if (month.isBefore(YearMonth.from(RuleData.BEGIN)))
            throw Refusal.of(RefusalCode.NO_RULES_THEN).about("month");
        return payDays.of(tenant).dateOf(month);
    }

    /** At once; if this node dies before it has said so, it is found a moment later. */
    private void compute(TenantId tenant, PayrollRunId run) {
        tasks.now(RunWork.NAME, tenant, run.value());
    }
}
