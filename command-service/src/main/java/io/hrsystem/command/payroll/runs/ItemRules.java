package io.hrsystem.command.payroll.runs;

import io.hrsystem.contract.payroll.RunItem;
import io.hrsystem.payroll.Earnings;
import io.hrsystem.payroll.rules.RuleSet;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.List;

/** What the law says of what an off-cycle run is to pay, by the rules of its pay date. */
record ItemRules(RuleSet rules) {
    /** It is computed, or its amount is given; the tax that it has is not withheld here. */
    static final String SEVERANCE = "SEVERANCE";

    /** @throws Refusal that names the item */
    void check(List<RunItem> items) {
        for (var i = 0; i < items.size(); i++) check(items.get(i), "items[%d].".formatted(i));
    }

    private void check(RunItem item, String place) {
        var code = item.code().value();
        if (code.equals(SEVERANCE)) return;
        if (Earnings.isComputed(code))
            throw Refusal.of(RefusalCode.PAY_CODE_RESERVED).with("code", code).about(place + "code");
        if (item.amount() == null)
            throw Refusal.of(RefusalCode.ITEM_AMOUNT_REQUIRED)
                    .with("code", code)
                    .about(place + "amount");
        if (!item.taxable() && !rules.isExempt(code))
            throw Refusal.of(RefusalCode.NOT_EXEMPT)
                    .with("code", code)
                    .with("exempt", String.join(", ", rules.exemptCodes()))
                    .about(place + "taxable");
    }
}
