package io.hrsystem.command.payroll.rules;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.payroll.rules.RuleSetCommand.DraftRuleSet;
import io.hrsystem.command.payroll.rules.RuleSetCommand.PublishRuleSet;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.payroll.RuleSetEvent;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetDrafted;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetPublished;
import io.hrsystem.payroll.rules.RuleDraft;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Statutory numbers that somebody has entered: a draft that never changes, and is published once. */
@Aggregate(lockFactory = "streamLocks")
final class EnteredRules {
    @AggregateIdentifier
    private @Nullable String stream;

    private String data = "";
    private boolean published;

    EnteredRules() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftRuleSet it) {
        if (stream == null) apply(new RuleSetDrafted(it.ruleSetId(), it.data()));
        else if (!RuleDraft.isSame(data, it.data()))
            throw Refusal.of(RefusalCode.RULE_SET_EXISTS).with("ruleSetId", it.ruleSetId());
    }

    @CommandHandler
    void handle(PublishRuleSet it) {
        if (!published) apply(new RuleSetPublished(it.ruleSetId(), it.effectiveFrom(), it.reason()));
    }

    @EventSourcingHandler
    void on(RuleSetEvent event) {
        stream = StreamIds.ruleSet(event.ruleSetId());
        switch (event) {
            case RuleSetDrafted it -> data = it.data();
            case RuleSetPublished _ -> published = true;
        }
    }
}
