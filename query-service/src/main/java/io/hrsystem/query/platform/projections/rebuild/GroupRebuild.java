package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.BatchWriter;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.ParkedEvents;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import io.hrsystem.query.platform.projections.live.ProjectionTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One group's way from its first event to the moment when it goes live. */
final class GroupRebuild {
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 20;
    /** Of an event: there is room for fewer if they are larger. */
    private static final int USUAL_BYTES = 1_024;

    private final ProjectionGroup group;
    private final EventReader events;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final ProjectionTokens tokens;
    private final Generation generation;
    private final BatchWriter writer;
    private final Unapplied unapplied;
    private final Fold fold;
    private final int lateInMemory;
    private final List<EventEnvelope> late = new ArrayList<>();
    private long lateBytes;
    private GlobalPosition position = GlobalPosition.ORIGIN;
    private boolean indexed;
    private long applied;

    /**
     * @param active room for streams in memory, shared with other groups
     * @param lateInMemory how many events may wait for the rows of their streams
     */
    GroupRebuild(
            ProjectionGroup group,
            EventReader events,
            JdbcTemplate database,
            JdbcTransactionManager transactions,
            ProjectionTokens tokens,
            RecentStreams<Fold.Key, Fold.StreamRows> active,
            int lateInMemory) {
        this.group = group;
        this.events = events;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.tokens = tokens;
        this.generation = new Generation(group, database, transactions);
        this.writer = new BatchWriter(group, Generation.SCHEMA, database, transactions);
        this.unapplied = new Unapplied(group.name());
        this.fold = new Fold(group, generation, unapplied, active, this::addLate);
        this.lateInMemory = lateInMemory;
    }

    String name() {
        return group.name();
    }

    Set<String> eventNames() {
        return group.eventNames();
    }

    EventReader.Wanted wanted() {
        return new EventReader.Wanted(group.eventNames(), group.namesWithActor());
    }

    void begin() {
        generation.begin();
    }

    void add(StoredEnvelope event) {
        fold.add(this, event);
        applied++;
    }

    void finish(Stream stream, Fold.StreamRows rows) {
        fold.finish(stream, rows);
    }

    /** All streams have been finished, and everything up to here has been added. */
    void endOfReading(GlobalPosition head) {
        settle();
        for (var stream : fold.refused()) applyAgain(stream, head);
        generation.protect();
        position = head;
    }

    /** One event after the other, as it would be live: up to the one that is refused, or to the end after all. */
    private void applyAgain(Stream stream, GlobalPosition head) {
        for (var event : events.ofStream(stream.tenant(), stream.id(), head, group.eventNames())) {
            var only = List.<EventEnvelope>of(new StoredEnvelope(event));
            generation.write(() -> unapplied.addAll(writer.write(only, unapplied.streams())));
        }
    }

    private void addLate(StoredEnvelope event) {
        late.add(event);
        lateBytes += event.bytes();
        if (late.size() >= lateInMemory || lateBytes >= (long) lateInMemory * USUAL_BYTES) settle();
    }

    /** Late events need the rows that have been written, and the key to find them. */
    private void settle() {
        fold.flush();
        if (!indexed) generation.index();
        indexed = true;
        late.removeIf(it -> fold.isRefused(it.stream()));
        for (var from = 0; from < late.size(); from += BATCH) {
            var batch = late.subList(from, Math.min(late.size(), from + BATCH));
            generation.write(() -> unapplied.addAll(writer.write(batch, unapplied.streams())));
        }
        late.clear();
        lateBytes = 0;
    }

    /** What has happened meanwhile, each time less; then the switch, while batches of this group wait for it. */
    void goLive() {
        for (var round = 0; round < ROUNDS && !isNearHead(); round++) catchUp();
        Retries.whileBusy(() -> {
            catchUp();
            switchOver();
        });
        generation.dropPrevious();
    }

    private boolean isNearHead() {
        return events.head().pos() - position.pos() < BATCH;
    }

    private void catchUp() {
        var head = events.head();
        var batch = new ArrayList<EventEnvelope>(BATCH);
        events.read(position, head, wanted(), event -> {
            batch.add(new StoredEnvelope(event));
            if (batch.size() == BATCH) write(batch);
        });
        write(batch);
        position = head;
    }

    private void write(List<EventEnvelope> batch) {
        if (batch.isEmpty()) return;
        generation.write(() -> unapplied.addAll(writer.write(batch, unapplied.streams())));
        applied += batch.size();
        batch.clear();
    }

    private void switchOver() {
        var before = position;
        var appliedBefore = applied;
        var unappliedBefore = unapplied.events().size();
        try {
            transaction.executeWithoutResult(_ -> {
                database.query("SELECT stop_batches(?)", _ -> {}, name());
                catchUp();
                tokens.moveAll(name(), position);
                generation.switchOver(position);
                var parkedEvents = new ParkedEvents(database);
                parkedEvents.forget(name());
                parkedEvents.park(name(), unapplied.events());
            });
        } catch (RuntimeException e) {
            position = before;
            applied = appliedBefore;
            unapplied.shrink(unappliedBefore);
            throw e;
        }
    }

    /** What it has done, when it is live. */
    Rebuilds.Rebuilt result(Duration took) {
        return new Rebuilds.Rebuilt(
                name(), applied, generation.rows(), unapplied.events().size(), position, took);
    }
}
