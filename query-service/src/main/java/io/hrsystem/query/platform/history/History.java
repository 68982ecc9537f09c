package io.hrsystem.query.platform.history;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.history.RecordedChange.TakenBack;
import io.hrsystem.query.platform.projections.api.Document;
import io.hrsystem.query.platform.projections.api.EventMeta;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All changes of one subject in the order of recording, with those that were taken back. Immutable.
 *
 * @param recordedUntil when the last of what is in it was recorded
 * @param since from when on that is known which is known then, period by period; none if nobody has asked
 */
public record History(List<RecordedChange> changes, Instant recordedUntil, List<Instant> since) implements Document {
    private static final History NONE = new History(List.of(), Instant.EPOCH, List.of());

    /** Histories were stored without it. */
    public History(List<RecordedChange> changes, Instant recordedUntil, @Nullable List<Instant> since) {
        this.changes = changes;
        this.recordedUntil = recordedUntil;
        this.since = since == null ? List.of() : since;
    }

    /** @param periods what is known at a moment, in order and without overlap */
    public static <V> History of(RecordedChange first, Function<Known, List<Period<V>>> periods) {
        return NONE.with(first, periods);
    }

    /** One change more; it is never known earlier than what was recorded before it, whatever a clock says. */
    public <V> History with(RecordedChange change, Function<Known, List<Period<V>>> periods) {
        var more = new ArrayList<>(changes);
        more.add(change.notBefore(recordedUntil));
        return followedBy(List.copyOf(more), more.getLast().recordedAt(), periods);
    }

    /** A change has been cancelled or withdrawn; nothing happens if it is not there. */
    public <V> History without(
            ChangeId id, EventMeta meta, @Nullable FreeText reason, Function<Known, List<Period<V>>> periods) {
        var recorded = meta.at().truncatedTo(ChronoUnit.MICROS);
        var at = recorded.isBefore(recordedUntil) ? recordedUntil : recorded;
        var by = new TakenBack(at, meta.actor(), reason == null ? null : reason.value());
        var less = changes.stream()
                .map(it -> it.id().equals(id) && it.takenBack() == null ? it.takenBack(by) : it)
                .toList();
        return followedBy(less, at, periods);
    }

    private <V> History followedBy(List<RecordedChange> next, Instant at, Function<Known, List<Period<V>>> periods) {
        var unasked = new History(next, at, List.of());
        var rectangles = unasked.rectanglesAfter(this, periods);
        if (rectangles == null) rectangles = unasked.rectangles(periods);
        return new History(next, at, rectangles.since());
    }

    /** What was known at that moment. */
    public Known knownAt(Instant moment) {
        return new Known(changes.stream().filter(it -> it.isKnownAt(moment)).toList());
    }

    /** What was known when this change was recorded, without it. */
    public Known before(RecordedChange change) {
        var moment = change.recordedAt();
        return new Known(changes.stream()
                .takeWhile(it -> !it.equals(change))
                .filter(it -> it.isKnownAt(moment))
                .toList());
    }

    /** Everything that has ever been known, as rectangles of days and moments without overlap. */
    public <V> List<Version<V>> versions(Function<Known, List<Period<V>>> periods) {
        return rectangles(periods).changedAfter(Instant.MIN);
    }

    /**
     * Those that are not among the versions of the history as it was earlier, or were open there; all others are the same.
     *
     * @return null if more may differ: the moment with which the earlier one ends is told anew
     */
    public <V> @Nullable List<Version<V>> versionsAfter(History earlier, Function<Known, List<Period<V>>> periods) {
        var rectangles = rectanglesAfter(earlier, periods);
        return rectangles == null ? null : rectangles.changedAfter(earlier.recordedUntil);
    }

    private <V> Rectangles<V> rectangles(Function<Known, List<Period<V>>> periods) {
        var rectangles = new Rectangles<>(periods);
        for (var moment : recordings()) rectangles.follow(knownAt(moment), moment);
        return rectangles;
    }

    private <V> @Nullable Rectangles<V> rectanglesAfter(History earlier, Function<Known, List<Period<V>>> periods) {
        var rectangles = new Rectangles<>(periods);
        if (!recordedBy(earlier.recordedUntil).equals(earlier.changes) || !rectangles.beginWith(earlier)) return null;
        for (var moment : recordings().tailSet(earlier.recordedUntil, false))
            rectangles.follow(knownAt(moment), moment);
        return rectangles;
    }

    private List<RecordedChange> recordedBy(Instant moment) {
        return changes.stream()
                .filter(it -> !it.recordedAt().isAfter(moment))
                .map(it -> it.asOf(moment))
                .toList();
    }

    /** When something became known that was not known before. */
    private TreeSet<Instant> recordings() {
        var moments = new TreeSet<Instant>();
        for (var change : changes) {
            moments.add(change.recordedAt());
            if (change.takenBack() != null) moments.add(change.takenBack().at());
        }
        return moments;
    }
}
