package io.hrsystem.command.payroll.rules;

import io.hrsystem.command.payroll.rules.RuleSetCommand.PublishRuleSet;
import io.hrsystem.command.payroll.rules.RuleSetEndpoint.PublishRuleSetRequest;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.payroll.rules.RuleBook;
import io.hrsystem.payroll.rules.RuleDraft;
import io.hrsystem.payroll.rules.RulesRefused;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whether a draft may be published, and what somebody has to know before. */
@Component
final class Publishing {
    private final RuleBooks books;
    private final FinalisedRuns finalised;
    private final Clock clock;

    Publishing(RuleBooks books, FinalisedRuns finalised, Clock clock) {
        this.books = books;
        this.finalised = finalised;
        this.clock = clock;
    }

    /** @throws Refusal NOT_FOUND, RULE_SET_UNFIT, RESULTS_DIFFER */
    PublishRuleSet decide(String id, PublishRuleSetRequest asked) {
        var book = books.now();
        var draft = book.drafted(id).orElseThrow(() -> Refusal.of(RefusalCode.NOT_FOUND));
        if (book.effectiveFrom(id).isEmpty()) check(book, draft, id, asked);
        return new PublishRuleSet(id, draft.firstDay(), asked.reason(), book.publishedBeside(id));
    }

    private void check(RuleBook book, RuleDraft draft, String id, PublishRuleSetRequest asked) {
        var from = asked.effectiveFrom();
        requireNothingBefore(from, draft);
        try {
            var amended = book.amended(id);
            if (from.isBefore(today()) && !asked.isConfirmed())
                throw finalised
                        .differing(draft.firstDay(), book.data(), amended)
                        .refusal(from);
        } catch (RulesRefused e) {
            throw Drafting.refusal(e);
        }
    }

    private static void requireNothingBefore(LocalDate from, RuleDraft draft) {
        var before = draft.before(from);
        if (before.isEmpty()) return;
        var refusal = Refusal.of(RefusalCode.RULE_SET_UNFIT);
        before.forEach(it -> refusal.naming(it, "before " + from));
        throw refusal;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TenantSettings.DEFAULTS.zone());
    }

    /** Two that fit each by itself may not fit together: the second is decided anew, by what the first has left. */
    static void requireNoOther(PublishRuleSet decided, TransactionalWrites rows) {
        rows.add(
                "SELECT require_rule_sets_published(?, ?, ?)",
                TenantId.PLATFORM.value(),
                decided.stream(),
                decided.beside());
    }
}
