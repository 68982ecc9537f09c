package io.hrsystem.command.payroll;

import io.hrsystem.contract.payroll.Allowance;
import io.hrsystem.contract.payroll.PayEvent.PayAgreed;
import io.hrsystem.contract.payroll.Words;
import io.hrsystem.payroll.Earnings;
import io.hrsystem.payroll.MinimumWage;
import io.hrsystem.payroll.Pay;
import io.hrsystem.payroll.inputs.RuleBooks;
import io.hrsystem.payroll.rules.RuleData;
import io.hrsystem.payroll.rules.RuleSet;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the law says of a contract, by the rules of the day from which it holds. */
@Component
final class PayRules {
    private final RuleBooks books;

    PayRules(RuleBooks books) {
        this.books = books;
    }

    /**
     * Answers what may be wrong with it.
     *
     * @throws Refusal if an allowance has the code of a line that is computed, or is said to be exempt and is not
     */
    List<PayWarning> check(PayAgreed asked) {
        var rules = on(asked.effectiveOn());
        for (var i = 0; i < asked.allowances().size(); i++)
            check(asked.allowances().get(i), i, rules);
        // the data begin later than some contracts: what was the least then is not known
        var known = !asked.effectiveOn().isBefore(RuleData.BEGIN);
        return known && new MinimumWage(rules).isBelow(pay(asked)) ? List.of(PayWarning.BELOW_MINIMUM_WAGE) : List.of();
    }

    private static void check(Allowance allowance, int place, RuleSet rules) {
        var code = allowance.code().value();
        if (Earnings.isComputed(code))
            throw Refusal.of(RefusalCode.PAY_CODE_RESERVED)
                    .with("code", code)
                    .about("allowances[%d].code".formatted(place));
        if (!allowance.taxable() && !rules.isExempt(code))
            throw Refusal.of(RefusalCode.NOT_EXEMPT)
                    .with("code", code)
                    .with("exempt", String.join(", ", rules.exemptCodes()))
                    .about("allowances[%d].taxable".formatted(place));
    }

    private RuleSet on(LocalDate day) {
        return books.now().on(day.isBefore(RuleData.BEGIN) ? RuleData.BEGIN : day);
    }

    private static Pay pay(PayAgreed asked) {
        var kind = switch (asked.kind()) {
            case MONTHLY -> Pay.Kind.MONTHLY;
            case HOURLY -> Pay.Kind.HOURLY;
        };
        var allowances = asked.allowances().stream().map(PayRules::allowance).toList();
        return new Pay(kind, asked.amount().value(), asked.weeklyMinutes(), allowances);
    }

    private static io.hrsystem.payroll.Allowance allowance(Allowance it) {
        return new io.hrsystem.payroll.Allowance(
                it.code().value(), new Words(it.name(), it.name()), it.amount().value(), it.taxable(), it.ordinary());
    }
}
