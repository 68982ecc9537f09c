package io.hrsystem.payroll.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.PlainText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules that somebody has entered. What it is called hangs on what is known besides: it is the id of the rule set that
 * holds on its first day, if it is published as it stands.
 */
public final class RuleDraft {
    /** It has to fit into an event. */
    public static final int MOST_BYTES = 32 * 1024;

    public static final int MOST_ENTRIES = 500;
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private final String json;
    private final RuleFile file;
    private final RuleData amended;
    private final RuleSet first;

    private RuleDraft(String json, RuleFile file, RuleData known) {
        this.json = json;
        this.file = file;
        amended = known.amendedBy(file);
        first = amended.on(firstDay());
    }

    /**
     * What was entered now.
     *
     * @throws RulesRefused that names every entry that does not fit
     */
    static RuleDraft of(String json, RuleData known) {
        if (json.length() > MOST_BYTES || json.getBytes(UTF_8).length > MOST_BYTES)
            throw new RulesRefused("file", "more than " + MOST_BYTES + " bytes");
        var file = RuleFile.read(json, known.units());
        new Entered(file).check();
        return new RuleDraft(json, file, known);
    }

    /** What was entered once: the bounds of its day were others, maybe. */
    static RuleDraft stored(String json, RuleData known) {
        return new RuleDraft(json, RuleFile.read(json, known.units()), known);
    }

    public String id() {
        return first.id();
    }

    /** As it was entered. */
    public String json() {
        return json;
    }

    public String source() {
        return file.source();
    }

    /** The first day on which any of it holds. */
    public LocalDate firstDay() {
        return file.values().values().stream()
                .map(it -> it.firstKey())
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new RulesRefused("values", "missing"));
    }

    /** What holds on its first day, if it is published. */
    public RuleSet first() {
        return first;
    }

    /** What holds on its first day, and what it says of later ones; by name and day. */
    List<RuleSet.Value> values() {
        var later = file.values().entrySet().stream()
                .flatMap(it -> it.getValue().values().stream()
                        .filter(rule -> rule.from().isAfter(firstDay()))
                        .map(rule -> rule.of(it.getKey())));
        return Stream.concat(first.values().stream(), later)
                .sorted(Comparator.comparing(RuleSet.Value::name).thenComparing(RuleSet.Value::from))
                .toList();
    }

    /** All that holds over time, if it is published. */
    public RuleData amended() {
        return amended;
    }

    /** Entries of earlier days than this one, such as {@code pension.rate[0].from}. */
    public List<String> before(LocalDate day) {
        return new Entered(file).before(day);
    }

    /**
     * Whether by two files that were read before the same values hold from the same days on; where they say that these
     * are from does not count.
     */
    public static boolean isSame(String json, String other) {
        var units = RuleData.statutory().units();
        return canonical(RuleFile.read(json, units)).equals(canonical(RuleFile.read(other, units)));
    }

    private static String canonical(RuleFile file) {
        var text = new StringBuilder();
        file.values()
                .forEach((name, rules) -> rules.forEach((day, rule) -> text.append(name)
                        .append('\t')
                        .append(day)
                        .append('\t')
                        .append(rule.canonical())
                        .append('\n')));
        return text.toString();
    }

    /** Bounds of what is entered, which what is stored does not have. */
    private record Entered(RuleFile file) {
        void check() {
            var findings = new Findings();
            if (!isPlain(file.source())) findings.note("source", "not a short plain text");
            if (file.values().isEmpty()) findings.note("values", "missing");
            if (file.values().values().stream().mapToInt(it -> it.size()).sum() > MOST_ENTRIES)
                findings.note("values", "more than " + MOST_ENTRIES + " entries");
            file.values().forEach((name, rules) -> check(name, List.copyOf(rules.values()), findings));
            findings.refuse();
        }

        private static void check(String name, List<Rule> rules, Findings findings) {
            for (var i = 0; i < rules.size(); i++) {
                var entry = name + "[" + i + "]";
                var rule = rules.get(i);
                if (rule.from().isBefore(RuleData.BEGIN)) findings.note(entry + ".from", "before " + RuleData.BEGIN);
                if (rule.from().isAfter(LAST)) findings.note(entry + ".from", "after " + LAST);
                if (rule.article() != null && !isPlain(rule.article()))
                    findings.note(entry + ".article", "not a short plain text");
            }
        }

        List<String> before(LocalDate day) {
            return file.values().entrySet().stream()
                    .filter(it -> it.getValue().firstKey().isBefore(day))
                    .map(it -> it.getKey() + "[0].from")
                    .toList();
        }

        private static boolean isPlain(String text) {
            try {
                return PlainText.of(text, RuleJson.MOST_CHARACTERS).equals(text);
            } catch (OutOfBounds e) {
                return false;
            }
        }
    }
}
