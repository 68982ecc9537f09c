package io.hrsystem.payroll.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.payroll.rules.RuleName.Unit;
import io.hrsystem.payroll.rules.RuleSet.Bracket;
import io.hrsystem.payroll.rules.RuleSet.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules with the days from which they hold, read from data files: {@code source}, {@code values} { name: [ { from,
 * value, article } ] }. A value holds until the next one of its name. Immutable.
 */
public final class RuleData {
    /** Before the code of pay that is not taxed. */
    static final String EXEMPT = "exempt.";

    /** Where the statutory data begin; asked about an earlier day they refuse. */
    public static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

    private static final String TABLE = "withholding-tax-2026-03-01.csv";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final BigInteger MOST_WON = BigInteger.valueOf(1_000_000_000_000L);
    private static final BigInteger MOST_WHOLE = BigInteger.valueOf(100_000);
    private static final Set<String> FIELDS = Set.of("source", "values");
    private static final Set<String> ENTRY_FIELDS = Set.of("from", "value", "article");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final Map<String, NavigableMap<LocalDate, Rule>> values;
    private final Map<String, WithholdingTable> tables;

    private RuleData(Map<String, NavigableMap<LocalDate, Rule>> values, Map<String, WithholdingTable> tables) {
        this.values = values;
        this.tables = tables;
    }

    /** What comes with the product. */
    public static RuleData statutory() {
        return read(resource("statutory.json"), Map.of(TABLE, resource(TABLE)));
    }

    /**
     * @param tables withholding tables by the names that values have
     * @throws RulesRefused that names the entry that does not fit
     */
    public static RuleData read(String json, Map<String, String> tables) {
        return new RuleData(new TreeMap<>(), Map.of()).amendedBy(json, tables);
    }

    /**
     * With values that are added, or replace those of the same name and day.
     *
     * @throws RulesRefused that names the entry that does not fit
     */
    public RuleData amendedBy(String json, Map<String, String> csvs) {
        var allTables = new HashMap<>(tables);
        csvs.forEach((id, csv) -> allTables.put(id, WithholdingTable.read(id, csv)));
        var merged = new TreeMap<String, NavigableMap<LocalDate, Rule>>();
        values.forEach((name, rules) -> merged.put(name, new TreeMap<>(rules)));
        new Reader(allTables)
                .read(json)
                .forEach((name, rules) ->
                        merged.computeIfAbsent(name, it -> new TreeMap<>()).putAll(rules));
        for (var name : RuleName.values()) {
            var rules = merged.get(name.text());
            if (rules == null) throw new RulesRefused(name.text(), "missing");
            if (rules.firstKey().isAfter(BEGIN))
                throw new RulesRefused(name.text() + "[0].from", "a gap from " + BEGIN + " until " + rules.firstKey());
        }
        var data = new RuleData(merged, Map.copyOf(allTables));
        data.checkTogether();
        return data;
    }

    /** On which any of what is in a file holds. */
    static LocalDate firstDay(String json) {
        return new Reader(statutory().tables)
                .read(json).values().stream()
                        .map(NavigableMap::firstKey)
                        .min(LocalDate::compareTo)
                        .orElseThrow(() -> new RulesRefused("values", "missing"));
    }

    /** Days on which anything changes, the first one too. */
    public List<LocalDate> days() {
        return values.values().stream()
                .flatMap(it -> it.keySet().stream())
                .filter(it -> !it.isBefore(BEGIN))
                .sorted()
                .distinct()
                .toList();
    }

    /** @throws RulesRefused for a day before the data begin */
    public RuleSet on(LocalDate day) {
        if (day.isBefore(BEGIN)) throw new RulesRefused("from", "no rules before " + BEGIN);
        var rules = new EnumMap<RuleName, Rule>(RuleName.class);
        SortedMap<String, Rule> exempt = new TreeMap<>();
        values.forEach((text, byDay) -> {
            var entry = byDay.floorEntry(day);
            if (entry == null) return;
            var name = RuleName.find(text);
            if (name == null) exempt.put(text.substring(EXEMPT.length()), entry.getValue());
            else rules.put(name, entry.getValue());
        });
        return new RuleSet(rules, exempt);
    }

    /** Bounds the right way round, and brackets that go on where the table ends, on each day. */
    private void checkTogether() {
        for (var day : days()) {
            var set = on(day);
            ordered(set, RuleName.PENSION_BASE_MIN, RuleName.PENSION_BASE_MAX, day);
            ordered(set, RuleName.HEALTH_MIN, RuleName.HEALTH_MAX, day);
            ordered(set, RuleName.PENSION_AGE_FROM, RuleName.PENSION_AGE_UNTIL, day);
            if (set.brackets().getFirst().above() != set.withholdingTable().top())
                throw new RulesRefused(
                        RuleName.WITHHOLDING_ABOVE.text(), "does not go on where the table ends, on " + day);
        }
    }

    private static void ordered(RuleSet set, RuleName least, RuleName most, LocalDate day) {
        if (set.fraction(least).compareTo(set.fraction(most)) > 0)
            throw new RulesRefused(least.text(), "above " + most.text() + " on " + day);
    }

    private static String resource(String name) {
        try (var in = RuleData.class.getResourceAsStream("/payroll/" + name)) {
            if (in == null) throw new IllegalStateException("No resource " + name);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Reader(Map<String, WithholdingTable> tables) {
        Map<String, NavigableMap<LocalDate, Rule>> read(String json) {
            JsonNode root;
            try {
                root = JSON.readTree(json);
            } catch (JacksonException e) {
                throw new RulesRefused("file", e.getOriginalMessage());
            }
            onlyFields("file", root, FIELDS);
            if (!root.path("source").isString()) throw new RulesRefused("source", "missing");
            if (!root.path("values").isObject()) throw new RulesRefused("values", "missing");
            var read = new TreeMap<String, NavigableMap<LocalDate, Rule>>();
            root.path("values").properties().forEach(it -> read.put(it.getKey(), rules(it.getKey(), it.getValue())));
            return read;
        }

        private NavigableMap<LocalDate, Rule> rules(String name, JsonNode entries) {
            var unit = unit(name);
            if (!entries.isArray() || entries.isEmpty()) throw new RulesRefused(name, "no entries");
            var rules = new TreeMap<LocalDate, Rule>();
            for (var i = 0; i < entries.size(); i++) {
                var entry = name + "[" + i + "]";
                var node = entries.get(i);
                onlyFields(entry, node, ENTRY_FIELDS);
                var from = day(entry + ".from", node.path("from"));
                if (!rules.isEmpty() && !from.isAfter(rules.lastKey()))
                    throw new RulesRefused(entry + ".from", "overlaps the entry before it");
                rules.put(
                        from,
                        new Rule(
                                value(entry + ".value", unit, node.path("value")),
                                article(entry + ".article", node.get("article"))));
            }
            return rules;
        }

        private static Unit unit(String name) {
            var known = RuleName.find(name);
            if (known != null) return known.unit();
            if (name.startsWith(EXEMPT)
                    && CODE.matcher(name.substring(EXEMPT.length())).matches()) return Unit.WON;
            throw new RulesRefused(name, "unknown name");
        }

        private Object value(String entry, Unit unit, JsonNode node) {
            return switch (unit) {
                case WON -> whole(entry, node, MOST_WON);
                case WHOLE -> whole(entry, node, MOST_WHOLE);
                case RATE -> {
                    var rate = fraction(entry, node);
                    if (rate.compareTo(Fraction.ONE) >= 0) throw new RulesRefused(entry, "not a rate below one");
                    yield rate;
                }
                case RATIO -> fraction(entry, node);
                case ROUNDING -> rounding(entry, node);
                case TABLE -> {
                    var table = tables.get(text(entry, node));
                    if (table == null) throw new RulesRefused(entry, "no such table");
                    yield table;
                }
                case BRACKETS -> brackets(entry, node);
            };
        }

        private static List<Bracket> brackets(String entry, JsonNode node) {
            if (!node.isArray() || node.isEmpty()) throw new RulesRefused(entry, "no brackets");
            var brackets = new ArrayList<Bracket>();
            for (var i = 0; i < node.size(); i++) {
                var at = entry + "[" + i + "]";
                var each = node.get(i);
                if (each.size() != 3) throw new RulesRefused(at, "not above, plus and rate");
                var bracket = new Bracket(
                        whole(at + "[0]", each.path(0), MOST_WON).numerator().longValueExact(),
                        whole(at + "[1]", each.path(1), MOST_WON).numerator().longValueExact(),
                        fraction(at + "[2]", each.path(2)));
                if (!brackets.isEmpty() && bracket.above() <= brackets.getLast().above())
                    throw new RulesRefused(at, "overlaps the bracket before it");
                brackets.add(bracket);
            }
            return List.copyOf(brackets);
        }

        private static Fraction whole(String entry, JsonNode node, BigInteger most) {
            if (!node.isIntegralNumber()) throw new RulesRefused(entry, "not a whole number");
            var value = node.bigIntegerValue();
            if (value.signum() < 0 || value.compareTo(most) > 0) throw new RulesRefused(entry, "out of bounds");
            return RuleSet.whole(value);
        }

        private static Fraction fraction(String entry, JsonNode node) {
            var text = text(entry, node);
            try {
                var fraction = Fraction.parse(text);
                if (text.indexOf('/') < 0 || fraction.signum() < 0) throw new RulesRefused(entry, "not a fraction");
                return fraction;
            } catch (NumberFormatException e) {
                throw new RulesRefused(entry, "not a fraction");
            }
        }

        private static Rounding rounding(String entry, JsonNode node) {
            try {
                return Rounding.parse(text(entry, node));
            } catch (IllegalArgumentException e) {
                throw new RulesRefused(entry, "not a rounding such as DOWN 10");
            }
        }

        private static LocalDate day(String entry, JsonNode node) {
            try {
                return LocalDate.parse(text(entry, node));
            } catch (DateTimeException e) {
                throw new RulesRefused(entry, "not a day");
            }
        }

        private static @Nullable String article(String entry, @Nullable JsonNode node) {
            return node == null || node.isNull() ? null : text(entry, node);
        }

        private static String text(String entry, JsonNode node) {
            if (!node.isString()) throw new RulesRefused(entry, "not text");
            var text = node.stringValue();
            if (text.length() > 200 || text.chars().anyMatch(Character::isISOControl))
                throw new RulesRefused(entry, "not a short plain text");
            return text;
        }

        private static void onlyFields(String entry, JsonNode node, Set<String> fields) {
            if (!node.isObject()) throw new RulesRefused(entry, "not an object");
            for (var field : node.properties())
                if (!fields.contains(field.getKey())) throw new RulesRefused(entry, "unknown field " + field.getKey());
        }
    }
}
