package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.BatchWriter;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.SetAside;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A group's events on their way into tables beside the live ones: folded stream by stream, the rest one by one. */
final class FoldedGroup {
    /** So many are written at once. */
    static final int BATCH = 1_000;
    /** Of an event: there is room for fewer if they are larger. */
    private static final int USUAL_BYTES = 1_024;

    private final ProjectionGroup group;
    private final EventReader events;
    private final TablesBeside tables;
    private final Runnable index;
    private final int lateInMemory;
    private final BatchWriter writer;
    private final Unapplied unapplied;
    private final Fold fold;
    private final List<EventEnvelope> late = new ArrayList<>();
    private long lateBytes;
    private boolean indexed;

    /**
     * @param index makes the keys of the tables
     * @param active room for streams in memory
     * @param lateInMemory how many events may wait for the rows of their streams
     */
    FoldedGroup(
            ProjectionGroup group,
            EventReader events,
            TablesBeside tables,
            Runnable index,
            JdbcTransactionManager transactions,
            RecentStreams<Fold.Key, Fold.StreamRows> active,
            int lateInMemory) {
        this.group = group;
        this.events = events;
        this.tables = tables;
        this.index = index;
        this.lateInMemory = lateInMemory;
        var setAside = SetAside.of(tables.database(), group.name());
        this.writer = new BatchWriter(group, tables.schema(), tables.database(), transactions, setAside);
        this.unapplied = new Unapplied(group.name(), setAside);
        this.fold = new Fold(group, tables, unapplied, active, this::addLate);
    }

    /** What could not be applied. */
    Unapplied unapplied() {
        return unapplied;
    }

    void add(Folding whose, StoredEnvelope event) {
        fold.add(whose, event);
    }

    void finish(Stream stream, Fold.StreamRows rows) {
        fold.finish(stream, rows);
    }

    /** All streams have been finished, and everything up to here has been added. */
    void endOfReading(GlobalPosition until) {
        settle();
        for (var stream : fold.refused()) applyAgain(stream, until);
    }

    /** In their order, to rows that are there. */
    void write(List<EventEnvelope> batch) {
        tables.write(() -> unapplied.addAll(writer.write(batch, unapplied.streams())));
    }

    /** In a stream that begins with an event of others, or of which the rows have been written. */
    private void addLate(StoredEnvelope event) {
        late.add(event);
        lateBytes += event.bytes();
        if (late.size() >= lateInMemory || lateBytes >= (long) lateInMemory * USUAL_BYTES) settle();
    }

    /** Late events need the rows that have been written, and the key to find them. */
    private void settle() {
        fold.flush();
        if (!indexed) index.run();
        indexed = true;
        late.removeIf(it -> fold.isRefused(it.stream()));
        for (var from = 0; from < late.size(); from += BATCH)
            write(late.subList(from, Math.min(late.size(), from + BATCH)));
        late.clear();
        lateBytes = 0;
    }

    /** One event after the other, as it would be live: up to the one that is refused, or to the end after all. */
    private void applyAgain(Stream stream, GlobalPosition until) {
        for (var event : events.ofStream(stream.tenant(), stream.id(), until, group.eventNames()))
            write(List.of(new StoredEnvelope(event)));
    }
}
