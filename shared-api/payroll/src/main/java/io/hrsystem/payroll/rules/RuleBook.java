package io.hrsystem.payroll.rules;

import io.hrsystem.contract.payroll.RuleSetEvent;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetDrafted;
import io.hrsystem.contract.payroll.RuleSetEvent.RuleSetPublished;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of rules: those that come with the product, drafts, and which of these were published. A published draft
 * adds its values to what was published before it, or replaces those of the same name and day. Immutable.
 */
public final class RuleBook {
    private static final RuleBook STATUTORY = new RuleBook(RuleData.statutory(), Map.of(), Map.of(), Map.of());

    private final RuleData data;
    private final Map<String, RuleDraft> drafts;
    private final Map<String, LocalDate> published;
    private final Map<String, Known> sets;

    /** A rule set that holds, or has held, and where the numbers that came last are from. */
    private record Known(RuleSet set, String source) {}

    private RuleBook(
            RuleData data, Map<String, RuleDraft> drafts, Map<String, LocalDate> published, Map<String, Known> before) {
        this.data = data;
        this.drafts = Map.copyOf(drafts);
        this.published = Map.copyOf(published);
        var known = new HashMap<>(before);
        for (var day : data.days()) {
            var set = data.on(day);
            known.putIfAbsent(set.id(), new Known(set, data.source()));
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
            case RuleSetPublished it -> published(it.ruleSetId(), it.effectiveFrom());
        };
    }

    private RuleBook with(RuleSetDrafted drafted) {
        try {
            var all = new HashMap<>(drafts);
            all.put(drafted.ruleSetId(), RuleDraft.stored(drafted.data(), data));
            return new RuleBook(data, all, published, sets);
        } catch (RulesRefused e) {
            return this;
        }
    }

    private RuleBook published(String ruleSetId, LocalDate effectiveFrom) {
        var amended = amended(ruleSetId);
        var all = new HashMap<>(published);
        all.put(ruleSetId, effectiveFrom);
        return new RuleBook(amended, drafts, all, sets);
    }

    /**
     * What would be published with this draft.
     *
     * @throws RulesRefused if it does not fit to what was published since
     */
    public RuleData amended(String ruleSetId) {
        var draft = drafts.get(ruleSetId);
        if (draft == null) throw new RulesRefused("ruleSetId", "no such draft");
        return RuleDraft.stored(draft.json(), data).amended();
    }

    /**
     * What somebody has entered, beside what is published.
     *
     * @throws RulesRefused that names every entry that does not fit; all of the first day if they change nothing
     */
    public RuleDraft draft(String json) {
        var draft = RuleDraft.of(json, data);
        var changes = !draft.id().equals(data.on(draft.firstDay()).id());
        if (changes || drafts.containsKey(draft.id())) return draft;
        var nothing = draft.before(draft.firstDay().plusDays(1)).stream()
                .map(it -> new RulesRefused.Wrong(it, "holds on " + draft.firstDay() + " already"))
                .toList();
        throw new RulesRefused(nothing);
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
        var known = Optional.ofNullable(sets.get(ruleSetId)).map(Known::set);
        return known.or(() -> drafted(ruleSetId).map(RuleDraft::first));
    }

    /** Published or not. */
    public Optional<RuleDraft> drafted(String ruleSetId) {
        return Optional.ofNullable(drafts.get(ruleSetId));
    }

    /** From when on a draft holds that was published. */
    public Optional<LocalDate> effectiveFrom(String ruleSetId) {
        return Optional.ofNullable(published.get(ruleSetId));
    }

    /** Whether it holds on some day, or did so by what was published then. */
    public boolean isPublished(String ruleSetId) {
        return published.containsKey(ruleSetId) || sets.containsKey(ruleSetId);
    }

    /** What holds by it, with what a draft says of later days, by name and day. */
    public List<RuleSet.Value> values(String ruleSetId) {
        var draft = drafts.get(ruleSetId);
        return draft != null
                ? draft.values()
                : byId(ruleSetId).map(RuleSet::values).orElse(List.of());
    }

    /** How many drafts are published, not counting this one. */
    public long publishedBeside(String ruleSetId) {
        return published.keySet().stream().filter(it -> !it.equals(ruleSetId)).count();
    }

    /** Where the numbers are from: those of the draft, or those that were published last when it first held. */
    public Optional<String> source(String ruleSetId) {
        var draft = drafted(ruleSetId).map(RuleDraft::source);
        return draft.or(() -> Optional.ofNullable(sets.get(ruleSetId)).map(Known::source));
    }
}
