package io.hrsystem.query.audit;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.Timeline;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of one thing, event after event: what each of them found and what it left, on the day that it names. */
final class Trail {
    private final Map<String, Timeline<Fact>> facts = new LinkedHashMap<>();
    private int events;

    private record Fact(@Nullable Object value) {}

    /** What a field was and is, on the day of a step. */
    record Change(@Nullable Object before, @Nullable Object after) {
        boolean isNone() {
            return Objects.equals(before, after);
        }
    }

    /**
     * One event.
     *
     * @param effectiveOn null if it holds from its recording on
     * @param changes by field, of all that it says, the same as before or not
     */
    record Step(@Nullable LocalDate effectiveOn, Told told, Map<String, Change> changes) {}

    /** Events in the order of recording. */
    Step follow(DomainEvent event) {
        events++;
        var told = Facts.of(event);
        var takenBack = told.takenBack();
        return takenBack == null ? set(told) : takeBack(told, takenBack);
    }

    private Step set(Told told) {
        var id = told.change() == null ? new ChangeId("at once " + events) : told.change();
        // what holds at once holds whatever the day: only what has a day of its own comes after it
        var on = told.change() == null || told.effectiveOn() == null ? LocalDate.MIN : told.effectiveOn();
        var changes = new LinkedHashMap<String, Change>();
        told.facts().forEach((field, said) -> {
            var timeline = facts.getOrDefault(field, Timeline.none());
            var before = told.before().containsKey(field)
                    ? told.before().get(field)
                    : value(timeline, told.change() == null ? LocalDate.MAX : on);
            var after = said instanceof Revision revision ? revision.of(before) : said;
            facts.put(field, timeline.with(id, on, new Fact(after)));
            changes.put(field, new Change(before, after));
        });
        return new Step(told.effectiveOn(), told, changes);
    }

    private Step takeBack(Told told, ChangeId id) {
        LocalDate day = null;
        var changes = new LinkedHashMap<String, Change>();
        for (var fact : facts.entrySet()) {
            var change = fact.getValue().find(id);
            if (change == null) continue;
            day = change.on();
            var without = fact.getValue().without(id);
            changes.put(fact.getKey(), new Change(value(fact.getValue(), day), value(without, day)));
            fact.setValue(without);
        }
        return new Step(day, told, changes);
    }

    private static @Nullable Object value(Timeline<Fact> timeline, LocalDate day) {
        var fact = timeline.on(day);
        return fact == null ? null : fact.value();
    }
}
