package io.hrsystem.query.platform.projections.live;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.keys.KeyMissing;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.Anchors;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.GroupRows;
import io.hrsystem.query.platform.projections.ProjectionBroken;
import io.hrsystem.query.platform.projections.api.CannotApply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The events of one unit of work on their way into the live tables of a group. Two messages to the server: the lock,
 * the token and the rows as they are; then the rows as they become and COMMIT. What cannot be applied so is done again
 * with more care.
 */
final class Batch {
    private static final String KEY = Batch.class.getName();

    private final BatchTarget target;
    private final List<EventEnvelope> events = new ArrayList<>();
    private final SqlBatch token = new SqlBatch();
    private final SqlBatch changes = new SqlBatch();
    private int segment;
    private boolean anyParked;
    private boolean needsCare;

    private Batch(BatchTarget target) {
        this.target = target;
    }

    /** Applied before the unit of work commits. */
    static Batch inCurrentUnitOfWork(BatchTarget target) {
        var unit = CurrentUnitOfWork.get();
        return unit.getOrComputeResource(KEY, _ -> {
            var batch = new Batch(target);
            unit.onPrepareCommit(_ -> batch.apply());
            return batch;
        });
    }

    static @Nullable Batch current() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().getResource(KEY) : null;
    }

    void add(EventEnvelope event) {
        events.add(event);
    }

    /** How the token is stored, to be told before the batch is applied. */
    SqlBatch token(int ofSegment) {
        segment = ofSegment;
        return token;
    }

    private void apply() {
        try {
            var rows = new GroupRows(target.group(), BatchTarget.SCHEMA);
            begin(message -> rows.load(events, message));
            if (needsCare || !isApplied(rows)) applyWithCare();
        } catch (Error | ProjectionBroken | KeyMissing e) {
            throw died(e);
        }
    }

    /** Whatever it was, it would be so again: the processor stops. */
    BatchDied died(Throwable error) {
        target.onError().accept(error);
        return new BatchDied(error);
    }

    private boolean isApplied(GroupRows rows) {
        try {
            for (var event : events) rows.apply(event);
            var written = new SqlBatch();
            rows.write(written);
            Anchors.note(written, target.group().name(), segment, events);
            // all of it or nothing: what a part of the tables has taken of an event must not go out
            changes.addAll(written);
            return true;
        } catch (CannotApply e) {
            // will be thrown again, and parks the event then
            return false;
        }
    }

    /** If the database refuses a row, the transaction has to be rolled back and {@link #again} be done in a new one. */
    void commit() {
        if (!changes.isEmpty()) changes.add("COMMIT").send(target.database());
    }

    void again() {
        begin(_ -> {});
        applyWithCare();
    }

    private void begin(Consumer<SqlBatch> more) {
        var start = new BatchStart(target.group().name(), streams());
        var message = start.statements().addAll(token);
        more.accept(message);
        message.send(target.database());
        target.history().require(start.epoch());
        anyParked = start.anyParked();
        // a rebuild that has gone live meanwhile has them; rows that they would have made have not been loaded
        var known = events.removeIf(start::knows);
        needsCare = anyParked || known;
    }

    private Set<Stream> streams() {
        return events.stream().map(EventEnvelope::stream).collect(toSet());
    }

    private void applyWithCare() {
        var processor = target.group().name();
        var stuck = anyParked ? target.parkedEvents().among(processor, streams()) : Set.<Stream>of();
        target.parkedEvents().park(processor, target.writer().write(events, stuck));
        var anchors = new SqlBatch();
        Anchors.note(anchors, processor, segment, events);
        if (!anchors.isEmpty()) anchors.send(target.database());
    }
}
