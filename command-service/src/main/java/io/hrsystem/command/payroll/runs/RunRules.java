package io.hrsystem.command.payroll.runs;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.payroll.rules.RuleData;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** By which rules runs are computed. */
@Component
final class RunRules {
    private final RuleData statutory = RuleData.statutory();

    /** What is known at a position. */
    RuleData at(GlobalPosition known) {
        return statutory;
    }

    /** Those of a day, as they were known at a position. */
    RuleSet on(LocalDate day, GlobalPosition known) {
        return at(known).on(day);
    }

    /**
     * Those that a run has said it is computed by.
     *
     * @throws IllegalStateException if they are not there any more: another release has other data
     */
    RuleSet of(OpenPayroll run) {
        var basis = run.computedFrom();
        var found = on(run.payDate(), basis.inputs());
        if (!found.id().equals(basis.ruleSetId()))
            throw new IllegalStateException("The rules of run %s are not those of its start".formatted(run.id()));
        return found;
    }
}
