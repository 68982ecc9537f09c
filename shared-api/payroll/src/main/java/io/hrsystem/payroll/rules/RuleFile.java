package io.hrsystem.payroll.rules;

import io.hrsystem.payroll.rules.RuleName.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a file says: {@code source}, {@code values} { name: [ { from, value, article } ] }.
 *
 * @param values each with at least one entry
 */
record RuleFile(String source, SortedMap<String, NavigableMap<LocalDate, Rule>> values) {
    private static final Set<String> FIELDS = Set.of("source", "values");
    private static final Set<String> ENTRY_FIELDS = Set.of("from", "value", "article");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");

    /** @throws RulesRefused that names every entry that cannot be read */
    static RuleFile read(String json, RuleValues units) {
        var root = RuleJson.read(json);
        RuleJson.onlyFields("file", root, FIELDS);
        if (!root.path("source").isString()) throw new RulesRefused("source", "missing");
        if (!root.path("values").isObject()) throw new RulesRefused("values", "missing");
        var findings = new Findings();
        var read = new TreeMap<String, NavigableMap<LocalDate, Rule>>();
        for (var each : root.path("values").properties()) {
            var rules = findings.of(() -> rules(each.getKey(), each.getValue(), units, findings));
            if (rules != null) read.put(each.getKey(), rules);
        }
        findings.refuse();
        return new RuleFile(root.path("source").stringValue(), Collections.unmodifiableSortedMap(read));
    }

    private static NavigableMap<LocalDate, Rule> rules(
            String name, JsonNode entries, RuleValues units, Findings findings) {
        var unit = unit(name);
        if (!entries.isArray() || entries.isEmpty()) throw new RulesRefused(name, "no entries");
        var rules = new TreeMap<LocalDate, Rule>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = name + "[" + i + "]";
            var node = entries.get(i);
            var rule = findings.of(() -> rule(entry, node, unit, units));
            if (rule == null) continue;
            if (!rules.isEmpty() && !rule.from().isAfter(rules.lastKey()))
                findings.note(entry + ".from", "overlaps the entry before it");
            else rules.put(rule.from(), rule);
        }
        return rules;
    }

    private static Rule rule(String entry, JsonNode node, Unit unit, RuleValues units) {
        RuleJson.onlyFields(entry, node, ENTRY_FIELDS);
        return new Rule(
                day(entry + ".from", node.path("from")),
                units.read(entry + ".value", unit, node.path("value")),
                RuleJson.textOrNone(entry + ".article", node.get("article")));
    }

    private static Unit unit(String name) {
        var known = RuleName.find(name);
        if (known != null) return known.unit();
        if (name.startsWith(RuleData.EXEMPT)
                && CODE.matcher(name.substring(RuleData.EXEMPT.length())).matches()) return Unit.WON;
        throw new RulesRefused(RuleJson.shown(name), "unknown name");
    }

    private static LocalDate day(String entry, JsonNode node) {
        try {
            return LocalDate.parse(RuleJson.text(entry, node));
        } catch (DateTimeException e) {
            throw new RulesRefused(entry, "not a day");
        }
    }
}
