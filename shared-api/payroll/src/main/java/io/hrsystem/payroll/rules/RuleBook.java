package io.hrsystem.payroll.rules;

import io.hrsystem.contract.payroll.RuleSetEvent;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetDrafted;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetPublished;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of rules: those that come with the product, drafts, and which of these were published. A published draft
 * adds its values to what was published before it, or replaces those of the same name and day. Immutable.
 */
public final class RuleBook {
    private static final RuleBook STATUTORY = new RuleBook(RuleData.statutory(), Map.of(), Map.of());

    private final RuleData data;
    private final Map<String, Drafted> drafts;
    private final Map<String, RuleSet> sets;

    /** @param first what holds on the first day of it */
    private record Drafted(String json, RuleSet first) {}

    private RuleBook(RuleData data, Map<String, Drafted> drafts, Map<String, RuleSet> before) {
        this.data = data;
        this.drafts = Map.copyOf(drafts);
        var known = new HashMap<>(before);
        for (var day : data.days()) {
            var set = data.on(day);
            known.putIfAbsent(set.id(), set);
        }
        sets = Map.copyOf(known);
    }

    /** Before anything was drafted. */
    public static RuleBook statutory() {
        return STATUTORY;
    }

    /**
     * Events in the order in which they happened. A draft that no longer fits is left out: it holds nowhere.
     *
     * @throws RulesRefused if what is published does not fit
     */
    public RuleBook with(RuleSetEvent event) {
        return switch (event) {
            case RuleSetDrafted drafted -> with(drafted);
            case RuleSetPublished published -> {
                var draft = drafts.get(published.ruleSetId());
                if (draft == null) throw new RulesRefused(published.ruleSetId(), "no such draft");
                yield new RuleBook(data.amendedBy(draft.json, Map.of()), drafts, sets);
            }
        };
    }

    private RuleBook with(RuleSetDrafted drafted) {
        try {
            var draft = RuleDraft.read(drafted.data());
            var first = data.amendedBy(draft.json(), Map.of()).on(draft.firstDay());
            var all = new HashMap<>(drafts);
            all.put(drafted.ruleSetId(), new Drafted(draft.json(), first));
            return new RuleBook(data, all, sets);
        } catch (RulesRefused e) {
            return this;
        }
    }

    /** All that is published, over time. */
    public RuleData data() {
        return data;
    }

    /**
     * What holds on a day by all that is published.
     *
     * @throws RulesRefused for a day before {@link RuleData#BEGIN}
     */
    public RuleSet on(LocalDate day) {
        return data.on(day);
    }

    /**
     * What holds on some day, or held before something else was published; and of a draft what would hold on its first
     * day. Empty if there never was any such thing.
     */
    public Optional<RuleSet> byId(String ruleSetId) {
        var published = Optional.ofNullable(sets.get(ruleSetId));
        return published.or(() -> Optional.ofNullable(drafts.get(ruleSetId)).map(Drafted::first));
    }
}
