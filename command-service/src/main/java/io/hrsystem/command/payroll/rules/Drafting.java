package io.hrsystem.command.payroll.rules;

import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.payroll.rules.RuleDraft;
import io.hrsystem.payroll.rules.RulesRefused;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import org.springframework.stereotype.Component;

/** What somebody enters, beside what is published. */
@Component
final class Drafting {
    private final RuleBooks books;

    Drafting(RuleBooks books) {
        this.books = books;
    }

    /** @throws Refusal that names every entry that does not fit */
    RuleDraft draft(String file) {
        try {
            return books.now().draft(file);
        } catch (RulesRefused e) {
            throw refusal(e);
        }
    }

    static Refusal refusal(RulesRefused refused) {
        var isNoFile = refused.entry().equals("file");
        var refusal = Refusal.of(isNoFile ? RefusalCode.RULE_SET_UNREADABLE : RefusalCode.RULE_SET_UNFIT);
        refused.wrong().forEach(it -> refusal.naming(it.entry(), it.problem()));
        return refusal;
    }
}
