package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.Anchors;
import io.hrsystem.query.platform.projections.Anchors.Anchor;
import io.hrsystem.query.platform.projections.ErasedCompanies;
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
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One group's way from its first event to the moment when it goes live. */
final class GroupRebuild implements Folding {
    private static final int ROUNDS = 20;

    private final ProjectionGroup group;
    private final EventReader events;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final ProjectionTokens tokens;
    private final Generation generation;
    private final FoldedGroup folded;
    private GlobalPosition position = GlobalPosition.ORIGIN;
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
        this.folded = new FoldedGroup(group, events, generation, generation::index, transactions, active, lateInMemory);
    }

    @Override
    public String name() {
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
        folded.add(this, event);
        applied++;
    }

    @Override
    public void finish(Stream stream, Fold.StreamRows rows) {
        folded.finish(stream, rows);
    }

    /** All streams have been finished, and everything up to here has been added. */
    void endOfReading(GlobalPosition head) {
        folded.endOfReading(head);
        generation.protect();
        position = head;
    }

    /**
     * What has happened meanwhile, each time less; then the switch, while batches of this group wait for it.
     *
     * @param caughtUp told how many events after each time before the switch; may hold it up, or end it by what it throws
     */
    void goLive(LongConsumer caughtUp) {
        for (var round = 0; round < ROUNDS && !isNearHead(); round++) {
            var before = applied;
            catchUp();
            caughtUp.accept(applied - before);
        }
        Retries.whileBusy(() -> {
            catchUp();
            switchOver();
        });
        generation.dropPrevious();
    }

    /** Nothing stays of it, unless it is live. */
    void abandon() {
        generation.abandon();
    }

    private boolean isNearHead() {
        return events.head().pos() - position.pos() < FoldedGroup.BATCH;
    }

    private void catchUp() {
        var head = events.head();
        var batch = new ArrayList<EventEnvelope>(FoldedGroup.BATCH);
        events.read(position, head, wanted(), event -> {
            batch.add(new StoredEnvelope(event));
            if (batch.size() == FoldedGroup.BATCH) write(batch);
        });
        write(batch);
        position = head;
    }

    private void write(List<EventEnvelope> batch) {
        if (batch.isEmpty()) return;
        folded.write(batch);
        applied += batch.size();
        batch.clear();
    }

    private void switchOver() {
        var before = position;
        var appliedBefore = applied;
        var unappliedBefore = folded.unapplied().events().size();
        try {
            transaction.executeWithoutResult(_ -> {
                database.query("SELECT stop_batches(?)", _ -> {}, name());
                catchUp();
                tokens.moveAll(name(), position);
                var erased = new ErasedCompanies(database);
                generation.remove(erased);
                generation.switchOver(position);
                var parkedEvents = new ParkedEvents(database);
                parkedEvents.forget(name());
                parkedEvents.park(name(), folded.unapplied().events());
                erased.removeFrom("parked_event");
                anchor();
            });
        } catch (RuntimeException e) {
            position = before;
            applied = appliedBefore;
            folded.unapplied().shrink(unappliedBefore);
            throw e;
        }
    }

    private void anchor() {
        var anchors = new Anchors(database);
        events.last(position)
                .ifPresentOrElse(
                        it -> anchors.rebuilt(name(), new Anchor(it.position(), it.eventId(), it.recordedAt())),
                        () -> anchors.rebuiltOfNothing(name()));
    }

    /** What it has done, when it is live. */
    Rebuilds.Rebuilt result(Duration took) {
        return new Rebuilds.Rebuilt(
                name(), applied, generation.rows(), folded.unapplied().events().size(), position, took);
    }
}
