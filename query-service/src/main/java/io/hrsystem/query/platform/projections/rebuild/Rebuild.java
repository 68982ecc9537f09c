package io.hrsystem.query.platform.projections.rebuild;

import static java.util.stream.Collectors.toCollection;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.bulk.EventReader.Range;
import io.hrsystem.query.platform.projections.BatchWriter;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.Parked;
import io.hrsystem.query.platform.projections.ParkedEvents;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import io.hrsystem.query.platform.projections.live.FencedTokenStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One rebuild of one group, from the first event to the moment when it goes live. */
final class Rebuild {
    private static final int BATCH = 1_000;
    private static final int LATE_IN_MEMORY = 50_000;
    /** A model that lacks more than this is not put in the place of the live one. */
    private static final int MOST_PARKED = 10_000;

    private final ProjectionGroup group;
    private final EventReader events;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final FencedTokenStore tokens;
    private final Generation generation;
    private final BatchWriter writer;
    private final Fold fold;
    private final List<EventEnvelope> late = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private GlobalPosition position = GlobalPosition.ORIGIN;
    private boolean indexed;
    private long applied;

    Rebuild(
            ProjectionGroup group,
            EventReader events,
            JdbcTemplate database,
            JdbcTransactionManager transactions,
            FencedTokenStore tokens,
            int streamsInMemory) {
        this.group = group;
        this.events = events;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.tokens = tokens;
        this.generation = new Generation(List.of(group.tables()), database);
        this.writer = new BatchWriter(group, Generation.SCHEMA, database, transactions);
        this.fold = new Fold(group, database, streamsInMemory, this::addLate);
    }

    /** All events up to now, in bulk. */
    void foldAll() throws InterruptedException {
        generation.begin();
        var head = events.head();
        applied += new OrderedReader(events, group.eventNames()).read(new Range(position, head), fold::add);
        fold.end();
        settle();
        generation.protect();
        position = head;
    }

    /** What has happened meanwhile; each time less. */
    void catchUp() {
        var head = events.head();
        var batch = new ArrayList<EventEnvelope>(BATCH);
        events.read(position, head, group.eventNames(), event -> {
            batch.add(new StoredEnvelope(event));
            if (batch.size() == BATCH) write(batch);
        });
        write(batch);
        position = head;
    }

    /** Whether the rest is so little that reads need not notice the switch. */
    boolean isNearHead() {
        return events.head().pos() - position.pos() < BATCH;
    }

    /** Goes live, in one transaction in which no batch runs; the processor of this node stands still. */
    void switchOver() {
        transaction.executeWithoutResult(_ -> {
            database.query("SELECT stop_batches(?)", _ -> {}, group.name());
            catchUp();
            tokens.moveAll(group.name(), position);
            generation.switchOver();
            var parkedEvents = new ParkedEvents(database);
            parkedEvents.forget(group.name());
            parkedEvents.park(group.name(), allParked());
        });
    }

    /** What was live before; nobody waits for it. */
    void dropPrevious() {
        generation.dropPrevious();
    }

    GlobalPosition position() {
        return position;
    }

    long applied() {
        return applied;
    }

    private void addLate(EventEnvelope event) {
        late.add(event);
        if (late.size() == LATE_IN_MEMORY) settle();
    }

    /** Late events need the rows that have been written, and the key to find them. */
    private void settle() {
        fold.flush();
        if (!indexed) generation.index();
        indexed = true;
        for (var from = 0; from < late.size(); from += BATCH)
            write(new ArrayList<>(late.subList(from, Math.min(late.size(), from + BATCH))));
        late.clear();
    }

    private void write(List<EventEnvelope> batch) {
        if (batch.isEmpty()) return;
        var stuck = allParked().stream().map(it -> it.event().stream()).collect(toCollection(HashSet::new));
        var parkedNow = transaction.execute(_ -> writer.write(batch, stuck));
        parked.addAll(parkedNow);
        if (allParked().size() > MOST_PARKED)
            throw new IllegalStateException(
                    "More than %d events of %s cannot be applied".formatted(MOST_PARKED, group.name()));
        applied += batch.size();
        batch.clear();
    }

    private List<Parked> allParked() {
        var all = new ArrayList<>(fold.parked());
        all.addAll(parked);
        return all;
    }
}
