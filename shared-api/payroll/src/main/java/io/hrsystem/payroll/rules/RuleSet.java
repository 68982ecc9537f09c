package io.hrsystem.payroll.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every rule as it holds on a day. Days on which the same holds have the same rule set, with the same id. Immutable. */
public final class RuleSet {
    /** A value that holds, as somebody reads it; its article is null for a choice of this product. */
    public record Value(
            String name,
            String value,
            LocalDate from,
            @Nullable String article) {}

    /**
     * Of pay above the table.
     *
     * @param above won; what is more is taxed by the rate
     * @param plus won, on top of the tax of the table's highest pay
     */
    public record Bracket(long above, long plus, Fraction rate) {
        @Override
        public String toString() {
            return above + " " + plus + " " + rate;
        }
    }

    private final Map<RuleName, Rule> rules;
    private final SortedMap<String, Rule> exempt;
    private final String id;

    /** @param rules one for each name, of the type that its unit has */
    RuleSet(Map<RuleName, Rule> rules, SortedMap<String, Rule> exempt) {
        this.rules = Collections.unmodifiableMap(new EnumMap<>(rules));
        this.exempt = Collections.unmodifiableSortedMap(new TreeMap<>(exempt));
        id = Sha256.of(canonical());
    }

    /** SHA-256 of what holds. */
    public String id() {
        return id;
    }

    public long won(RuleName name) {
        return ((Fraction) value(name)).numerator().longValueExact();
    }

    public int whole(RuleName name) {
        return ((Fraction) value(name)).numerator().intValueExact();
    }

    public Fraction fraction(RuleName name) {
        return (Fraction) value(name);
    }

    public Rounding rounding(RuleName name) {
        return (Rounding) value(name);
    }

    public WithholdingTable withholdingTable() {
        return (WithholdingTable) value(RuleName.WITHHOLDING_TABLE);
    }

    /** The one that holds for pay above the table. */
    public Bracket bracket(long pay) {
        var found = brackets().getFirst();
        for (var bracket : brackets()) if (pay > bracket.above) found = bracket;
        return found;
    }

    /** By rising pay. */
    public List<Bracket> brackets() {
        return ((List<?>) value(RuleName.WITHHOLDING_ABOVE))
                .stream().map(Bracket.class::cast).toList();
    }

    /** Null for a choice of this product. */
    public @Nullable String article(RuleName name) {
        return rule(name).article();
    }

    /** Whether pay of this code is not taxed, up to its limit. */
    public boolean isExempt(String code) {
        return exempt.containsKey(code);
    }

    /** Codes of pay that is not taxed, in the order of the alphabet. */
    public Set<String> exemptCodes() {
        return exempt.keySet();
    }

    /** Won a month that are not taxed; zero for a code that is taxed. */
    public long exemptLimit(String code) {
        var rule = exempt.get(code);
        return rule == null ? 0 : ((Fraction) rule.value()).numerator().longValueExact();
    }

    /** What holds, by name. */
    public List<Value> values() {
        return all().entrySet().stream()
                .map(it -> it.getValue().of(it.getKey()))
                .toList();
    }

    /** What holds, a line each, by name. */
    String canonical() {
        var text = new StringBuilder();
        all().forEach((name, rule) ->
                text.append(name).append('\t').append(rule.canonical()).append('\n'));
        return text.toString();
    }

    private SortedMap<String, Rule> all() {
        var all = new TreeMap<String, Rule>();
        rules.forEach((name, rule) -> all.put(name.text(), rule));
        exempt.forEach((code, rule) -> all.put(RuleData.EXEMPT + code, rule));
        return all;
    }

    private Object value(RuleName name) {
        return rule(name).value();
    }

    private Rule rule(RuleName name) {
        var rule = rules.get(name);
        if (rule == null) throw new IllegalStateException("No rule " + name.text());
        return rule;
    }
}
