package io.hrsystem.payroll.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rules with the days from which they hold. A value holds until the next one of its name. Immutable. */
public final class RuleData {
    /** Before the code of pay that is not taxed. */
    static final String EXEMPT = "exempt.";

    /** Where the statutory data begin; asked about an earlier day they refuse. */
    public static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    private final String source;
    private final Map<String, NavigableMap<LocalDate, Rule>> values;
    private final Map<String, WithholdingTable> tables;
    private final NavigableMap<LocalDate, RuleSet> sets;

    private RuleData(
            String source, Map<String, NavigableMap<LocalDate, Rule>> values, Map<String, WithholdingTable> tables) {
        this.source = source;
        this.values = values;
        this.tables = tables;
        sets = new TreeMap<>();
        for (var day : changes(values)) sets.put(day, holding(values, day));
    }

    /** What comes with the product. */
    public static RuleData statutory() {
        return Statutory.DATA;
    }

    /**
     * @param tables withholding tables by the names that values have
     * @throws RulesRefused that names the entries that do not fit
     */
    public static RuleData read(String json, Map<String, String> tables) {
        return new RuleData("", Map.of(), Map.of()).amendedBy(json, tables);
    }

    /**
     * With values that are added, or replace those of the same name and day.
     *
     * @throws RulesRefused that names the entries that do not fit
     */
    public RuleData amendedBy(String json, Map<String, String> csvs) {
        var allTables = new HashMap<>(tables);
        csvs.forEach((id, csv) -> allTables.put(id, WithholdingTable.read(id, csv)));
        return amendedBy(RuleFile.read(json, new RuleValues(allTables)), allTables);
    }

    RuleData amendedBy(RuleFile file) {
        return amendedBy(file, tables);
    }

    private RuleData amendedBy(RuleFile file, Map<String, WithholdingTable> allTables) {
        var merged = new TreeMap<String, NavigableMap<LocalDate, Rule>>();
        values.forEach((name, rules) -> merged.put(name, new TreeMap<>(rules)));
        file.values()
                .forEach((name, rules) ->
                        merged.computeIfAbsent(name, it -> new TreeMap<>()).putAll(rules));
        RuleChecks.complete(merged);
        var data = new RuleData(file.source(), merged, Map.copyOf(allTables));
        data.sets.forEach((day, set) -> RuleChecks.together(set, day));
        return data;
    }

    /** Where the file that came last has its numbers from. */
    public String source() {
        return source;
    }

    /** How values are read that may name tables which these have. */
    RuleValues units() {
        return new RuleValues(tables);
    }

    /** Days on which anything changes, the first one too. */
    public List<LocalDate> days() {
        return List.copyOf(sets.keySet());
    }

    /** @throws RulesRefused for a day before the data begin */
    public RuleSet on(LocalDate day) {
        if (day.isBefore(BEGIN)) throw new RulesRefused("from", "no rules before " + BEGIN);
        return sets.floorEntry(day).getValue();
    }

    private static NavigableSet<LocalDate> changes(Map<String, NavigableMap<LocalDate, Rule>> values) {
        var days = new TreeSet<LocalDate>();
        values.values().forEach(it -> days.addAll(it.keySet()));
        if (days.isEmpty()) return Collections.emptyNavigableSet();
        days.add(BEGIN);
        return days.tailSet(BEGIN, true);
    }

    private static RuleSet holding(Map<String, NavigableMap<LocalDate, Rule>> values, LocalDate day) {
        var rules = new EnumMap<RuleName, Rule>(RuleName.class);
        var exempt = new TreeMap<String, Rule>();
        values.forEach((text, byDay) -> {
            var entry = byDay.floorEntry(day);
            if (entry == null) return;
            var name = RuleName.find(text);
            if (name == null) exempt.put(text.substring(EXEMPT.length()), entry.getValue());
            else rules.put(name, entry.getValue());
        });
        return new RuleSet(rules, exempt);
    }
}
