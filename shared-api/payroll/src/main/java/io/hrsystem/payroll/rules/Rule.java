package io.hrsystem.payroll.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a name.
 *
 * @param from the first day on which it holds
 * @param value of the type that the name's unit has
 * @param article of the law; null for a choice of this product
 */
record Rule(LocalDate from, Object value, @Nullable String article) {
    /** What holds by it, in one form; a table by all of its numbers. */
    String canonical() {
        var text = value instanceof WithholdingTable table ? table.hash() : value;
        return text + "\t" + (article == null ? "" : article);
    }

    /** As somebody reads it: a table by its name. */
    RuleSet.Value of(String name) {
        var text = value instanceof WithholdingTable table ? table.id() : value.toString();
        return new RuleSet.Value(name, text, from, article);
    }
}
