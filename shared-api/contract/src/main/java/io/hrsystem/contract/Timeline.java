package io.hrsystem.contract;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one fact was, is and will be, day by day. A change holds from its day until the next change of the fact. On a day
 * that has one already the change recorded last replaces it; one that is taken back gives way to what it had replaced.
 *
 * <p>Folded from events in the order in which they were recorded, and never stored: what was known at a moment is the
 * fold of the events recorded until then. Immutable.
 */
public final class Timeline<V> {
    /** @param on the first day on which the value holds */
    public record Change<V>(ChangeId id, LocalDate on, V value) {}

    /**
     * Days with the same change.
     *
     * @param until the first day on which it does not hold any more; null if there is no end
     */
    public record Period<V>(LocalDate from, @Nullable LocalDate until, V value) {
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private static final Timeline<?> NONE = new Timeline<>(List.of());

    /** By day, those of one day in the order of recording; not modifiable. */
    private final List<Change<V>> changes;

    private Timeline(List<Change<V>> changes) {
        this.changes = changes;
    }

    /** Nothing is known. */
    @SuppressWarnings("unchecked") // it holds no value
    public static <V> Timeline<V> none() {
        return (Timeline<V>) NONE;
    }

    /** @param recorded all that were not taken back, in the order of recording */
    public static <V> Timeline<V> of(List<Change<V>> recorded) {
        return new Timeline<>(recorded.stream().sorted(comparing(Change::on)).toList());
    }

    /** One change more, recorded after all others. */
    public Timeline<V> with(ChangeId id, LocalDate on, V value) {
        var place = changes.size();
        while (place > 0 && changes.get(place - 1).on().isAfter(on)) place--;
        var more = new ArrayList<Change<V>>(changes.size() + 1);
        more.addAll(changes);
        more.add(place, new Change<>(id, on, value));
        return new Timeline<>(Collections.unmodifiableList(more));
    }

    /** Without a change that has been cancelled or withdrawn; nothing happens if it is not there. */
    public Timeline<V> without(ChangeId id) {
        if (find(id) == null) return this;
        return new Timeline<>(changes.stream().filter(it -> !it.id().equals(id)).toList());
    }

    /** Null if no change holds on that day. */
    public @Nullable V on(LocalDate day) {
        var change = changeOn(day);
        return change == null ? null : change.value();
    }

    /** The change that holds on that day; null if there is none. */
    public @Nullable Change<V> changeOn(LocalDate day) {
        var first = 0;
        var end = changes.size();
        while (first < end) {
            var middle = (first + end) >>> 1;
            if (changes.get(middle).on().isAfter(day)) end = middle;
            else first = middle + 1;
        }
        return end == 0 ? null : changes.get(end - 1);
    }

    /** Null if it is not there, any more or at all. */
    public @Nullable Change<V> find(ChangeId id) {
        for (var change : changes) if (change.id().equals(id)) return change;
        return null;
    }

    /** All that were not taken back, replaced ones too: by day, those of one day in the order of recording. */
    public List<Change<V>> changes() {
        return changes;
    }

    /** Without those that have been replaced: one after the other, without gaps, the last one without end. */
    public List<Period<V>> periods() {
        var periods = new ArrayList<Period<V>>();
        for (var i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var until = i + 1 < changes.size() ? changes.get(i + 1).on() : null;
            if (!change.on().equals(until)) periods.add(new Period<>(change.on(), until, change.value()));
        }
        return periods;
    }

    /**
     * The periods that touch some days, cut to them.
     *
     * @param until the first day that does not count any more; null if there is no end
     */
    public List<Period<V>> periods(LocalDate from, @Nullable LocalDate until) {
        var touched = new ArrayList<Period<V>>();
        for (var period : periods()) {
            var begins = period.from().isBefore(from) ? from : period.from();
            var ends = earlier(period.until(), until);
            if (ends == null || begins.isBefore(ends)) touched.add(new Period<>(begins, ends, period.value()));
        }
        return touched;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline<?> timeline && timeline.changes.equals(changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    @Override
    public String toString() {
        return changes.toString();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) return other;
        return other == null || one.isBefore(other) ? one : other;
    }
}
