package io.hrsystem.query.platform.history;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one subject at a moment: the changes recorded until then that are not taken back, fact by fact. */
public final class Known {
    private final List<RecordedChange> changes;
    private final Map<String, Timeline<RecordedChange>> facts = new HashMap<>();

    Known(List<RecordedChange> changes) {
        this.changes = changes;
        var byFact = new HashMap<String, List<Timeline.Change<RecordedChange>>>();
        for (var change : changes)
            for (var fact : change.values().keySet())
                byFact.computeIfAbsent(fact, _ -> new ArrayList<>())
                        .add(new Timeline.Change<>(change.id(), change.from(), change));
        byFact.forEach((fact, recorded) -> facts.put(fact, Timeline.of(recorded)));
    }

    /** In the order of recording. */
    public List<RecordedChange> changes() {
        return changes;
    }

    /** What one fact is about, change by change. */
    public Timeline<RecordedChange> fact(Enum<?> fact) {
        return fact(fact.name());
    }

    private Timeline<RecordedChange> fact(String fact) {
        return facts.getOrDefault(fact, Timeline.none());
    }

    /** Null if nothing holds on that day. */
    public @Nullable String on(LocalDate day, Enum<?> fact) {
        return on(day, fact.name());
    }

    @Nullable
    String on(LocalDate day, String fact) {
        var change = fact(fact).on(day);
        if (change == null || (change.until() != null && !day.isBefore(change.until()))) return null;
        return change.values().get(fact);
    }

    /** The later change by which all facts of this one were replaced on its day; null if there is none. */
    public @Nullable ChangeId replacing(RecordedChange change) {
        var holding = change.values().keySet().stream()
                .map(it -> fact(it).changeOn(change.from()))
                .map(it -> it == null || !it.on().equals(change.from()) ? change.id() : it.id())
                .toList();
        return holding.isEmpty() || holding.contains(change.id()) ? null : holding.getLast();
    }

    /**
     * What holds from day to day, cut where a change begins or ends.
     *
     * @param on what holds on a day
     */
    public <V> List<Period<V>> periods(LocalDate from, LocalDate until, Function<LocalDate, V> on) {
        var days = new TreeSet<LocalDate>();
        changes.stream()
                .flatMap(it -> Stream.of(it.from(), it.until() == null ? it.from() : it.until()))
                .filter(it -> it.isAfter(from) && it.isBefore(until))
                .forEach(days::add);
        if (from.isBefore(until)) days.add(from);
        var periods = new ArrayList<Period<V>>();
        for (var day : days) {
            var end = Objects.requireNonNullElse(days.higher(day), until);
            var value = on.apply(day);
            var last = periods.isEmpty() ? null : periods.getLast();
            if (last == null || !last.value().equals(value)) periods.add(new Period<>(day, end, value));
            else periods.set(periods.size() - 1, new Period<>(last.from(), end, value));
        }
        return periods;
    }
}
