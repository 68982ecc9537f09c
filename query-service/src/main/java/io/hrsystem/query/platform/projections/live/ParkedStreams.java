package io.hrsystem.query.platform.projections.live;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.projections.BatchWriter;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import io.hrsystem.query.platform.projections.ParkedEvents;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.StoredEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries parked streams again after their events, or what reads them, have been put right. */
public final class ParkedStreams {
    private final ProjectionGroups groups;
    private final EventReader events;
    private final JdbcTemplate database;
    private final JdbcTransactionManager transactions;
    private final ParkedEvents parkedEvents;

    ParkedStreams(
            ProjectionGroups groups, EventReader events, JdbcTemplate database, JdbcTransactionManager transactions) {
        this.groups = groups;
        this.events = events;
        this.database = database;
        this.transactions = transactions;
        this.parkedEvents = new ParkedEvents(database);
    }

    public List<Stream> of(String processor) {
        return parkedEvents.streams(groups.named(processor).name());
    }

    /**
     * Applies a stream's parked events in their order, as far as they can be applied now, while the processor waits.
     *
     * @return how many have been applied
     */
    public int retry(String processor, Stream stream) {
        var group = groups.named(processor);
        var writer = new BatchWriter(group, "public", database, transactions);
        var applied = new TransactionTemplate(transactions).execute(_ -> {
            database.query("SELECT stop_batches(?)", _ -> {}, processor);
            var waiting = read(parkedEvents.take(processor, stream));
            var parkedAgain = writer.write(waiting, Set.of());
            parkedEvents.park(processor, parkedAgain);
            return waiting.size() - parkedAgain.size();
        });
        return Objects.requireNonNull(applied);
    }

    private List<EventEnvelope> read(List<GlobalPosition> positions) {
        var read = new ArrayList<EventEnvelope>();
        for (var position : positions) {
            var before = new GlobalPosition(position.xid(), position.pos() - 1);
            events.read(before, position, event -> read.add(new StoredEnvelope(event)));
        }
        return read;
    }
}
