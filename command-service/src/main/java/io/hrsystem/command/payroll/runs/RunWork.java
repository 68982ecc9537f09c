package io.hrsystem.command.payroll.runs;

import io.hrsystem.command.payroll.runs.PayrollRunCommand.BeginCalculation;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.payroll.PayrollRunId;
import org.springframework.stereotype.Component;

/** Computes a run as long as it is to be computed. Whoever goes on after a kill comes to the same, byte by byte. */
@Component
final class RunWork implements Work {
    static final String NAME = "payroll-run";

    private final PayrollTable runs;
    private final Calculations calculations;
    private final RunCalculation calculation;
    private final Commands commands;
    private final PayrollAlerts alerts;

    RunWork(
            PayrollTable runs,
            Calculations calculations,
            RunCalculation calculation,
            Commands commands,
            PayrollAlerts alerts) {
        this.runs = runs;
        this.calculations = calculations;
        this.calculation = calculation;
        this.commands = commands;
        this.alerts = alerts;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param round the id of the run */
    @Override
    public void run(TenantId tenant, String round) {
        var id = PayrollRunId.of(round);
        for (var run = runs.computing(tenant, id); run.isPresent(); run = runs.computing(tenant, id)) {
            if (run.get().basis() == null) begin(run.get());
            else calculation.run(run.get());
        }
    }

    private void begin(OpenPayroll run) {
        var basis = calculations.now(run.tenant(), run.month(), run.payDate());
        commands.asSystem(run.tenant(), NAME, sender -> sender.send(new BeginCalculation(run.id(), basis)));
    }

    /** Somebody is told, once, and it is tried for ever: people are waiting for their pay. */
    @Override
    public boolean giveUp(TenantId tenant, String round, int attempts, String reason) {
        alerts.failed(tenant, PayrollRunId.of(round), reason);
        return false;
    }
}
