package io.hrsystem.command.payroll.runs;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.payroll.rules.RuleBook;
import io.hrsystem.payroll.rules.RuleSet;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** By which rules runs are computed. */
@Component
final class RunRules {
    private final RuleBooks books;

    RunRules(RuleBooks books) {
        this.books = books;
    }

    /** What is known at a position. */
    RuleBook at(GlobalPosition known) {
        return books.at(known);
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
