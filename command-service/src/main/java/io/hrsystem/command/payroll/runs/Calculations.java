package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.TenantId;
import io.hrsystem.payroll.inputs.PayrollInputs;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Fixes what a run is computed from. */
@Component
final class Calculations {
    private final SettledHead head;
    private final PayrollInputs inputs;
    private final RunRules rules;

    Calculations(SettledHead head, PayrollInputs inputs, RunRules rules) {
        this.head = head;
        this.inputs = inputs;
        this.rules = rules;
    }

    /**
     * All that is known now.
     *
     * @throws io.hrsystem.platform.Refusal BUSY if that cannot be said in time
     */
    CalculationBasis now(TenantId tenant, YearMonth month, LocalDate payDate) {
        var known = head.now();
        var cutoff = inputs.company(tenant, month, known).attendanceCutoff();
        return new CalculationBasis(known, cutoff, rules.on(payDate, known).id());
    }
}
