package io.hrsystem.query.platform.projections.live;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.query.platform.projections.BatchWriter;
import io.hrsystem.query.platform.projections.Incoming;
import io.hrsystem.query.platform.projections.ParkedEvents;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** Applies batches of one group to its live tables, each inside a transaction of its caller. */
final class Batches {
    private final ProjectionGroup group;
    private final JdbcOperations database;
    private final BatchWriter writer;
    private final ParkedEvents parkedEvents;

    Batches(ProjectionGroup group, JdbcOperations database, PlatformTransactionManager transactions) {
        this.group = group;
        this.database = database;
        this.writer = new BatchWriter(group, "public", database, transactions);
        this.parkedEvents = new ParkedEvents(database);
    }

    /** The first statement of the transaction. */
    Batch begin() {
        var anyParked = database.queryForObject("SELECT begin_batch(?)", Boolean.class, group.name());
        return new Batch(Boolean.TRUE.equals(anyParked), new ArrayList<>());
    }

    void apply(Batch batch) {
        var streams = batch.events.stream().map(Incoming::stream).collect(toSet());
        var stuck = batch.anyParked ? parkedEvents.among(group.name(), streams) : Set.<Incoming.Stream>of();
        parkedEvents.park(group.name(), writer.write(batch.events, stuck));
    }

    /** @param anyParked whether there are parked events of any stream */
    record Batch(boolean anyParked, List<Incoming> events) {}
}
