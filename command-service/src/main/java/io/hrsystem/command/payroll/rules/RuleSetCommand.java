package io.hrsystem.command.payroll.rules;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;

/** What can be asked of statutory numbers that were entered. */
sealed interface RuleSetCommand extends AggregateCommand {
    String ruleSetId();

    @Override
    default String stream() {
        return StreamIds.ruleSet(ruleSetId());
    }

    /** The same again changes nothing. */
    record DraftRuleSet(String ruleSetId, String data) implements RuleSetCommand {}

    /**
     * What was published is not published again.
     *
     * @param beside how many others were published when it was decided
     */
    record PublishRuleSet(String ruleSetId, LocalDate effectiveFrom, FreeText reason, long beside)
            implements RuleSetCommand {}
}
