package io.hrsystem.query.platform.history;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.query.platform.history.RecordedChange.TakenBack;
import io.hrsystem.query.platform.projections.api.Document;
import io.hrsystem.query.platform.projections.api.EventMeta;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All changes of one subject in the order of recording, with those that were taken back. Immutable.
 *
 * @param recordedUntil when the last of what is in it was recorded
 */
public record History(List<RecordedChange> changes, Instant recordedUntil) implements Document {
    public static final History NONE = new History(List.of(), Instant.EPOCH);

    /** One change more; it is never known earlier than what was recorded before it, whatever a clock says. */
    public History with(RecordedChange change) {
        var more = new ArrayList<>(changes);
        more.add(change.notBefore(recordedUntil));
        return new History(List.copyOf(more), more.getLast().recordedAt());
    }

    /** A change has been cancelled or withdrawn; nothing happens if it is not there. */
    public History without(ChangeId id, EventMeta meta, @Nullable FreeText reason) {
        var recorded = meta.at().truncatedTo(ChronoUnit.MICROS);
        var at = recorded.isBefore(recordedUntil) ? recordedUntil : recorded;
        var by = new TakenBack(at, meta.actor(), reason == null ? null : reason.value());
        return new History(
                changes.stream()
                        .map(it -> it.id().equals(id) && it.takenBack() == null ? it.takenBack(by) : it)
                        .toList(),
                at);
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

    /**
     * Everything that has ever been known, as rectangles of days and moments without overlap.
     *
     * @param periods what is known, as periods without overlap
     */
    public <V> List<Version<V>> versions(Function<Known, List<Period<V>>> periods) {
        var versions = new ArrayList<Version<V>>();
        var open = new LinkedHashMap<Period<V>, Instant>();
        for (var moment : recordings()) {
            var now = new LinkedHashSet<>(periods.apply(knownAt(moment)));
            open.entrySet().removeIf(it -> {
                if (now.contains(it.getKey())) return false;
                versions.add(it.getKey().known(it.getValue(), moment));
                return true;
            });
            for (var period : now) open.putIfAbsent(period, moment);
        }
        open.forEach((period, since) -> versions.add(period.known(since, Version.END_OF_TIME)));
        return List.copyOf(versions);
    }

    /** When something became known that was not known before. */
    private TreeSet<Instant> recordings() {
        var moments = new TreeSet<Instant>();
        changes.stream()
                .flatMap(it -> Stream.of(
                        it.recordedAt(),
                        it.takenBack() == null
                                ? it.recordedAt()
                                : it.takenBack().at()))
                .forEach(moments::add);
        return moments;
    }
}
