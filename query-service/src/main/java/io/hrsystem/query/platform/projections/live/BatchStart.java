package io.hrsystem.query.platform.projections.live;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/**
 * The first statements of every batch. Batches of a processor run side by side, but never beside a retry or a switch of
 * generations, which take the same lock alone; what is asked next is asked under it. Statements of batches are always
 * the same few: their plans are kept, and go by key, however small the tables were when they were made.
 */
final class BatchStart {
    private static final String LOCK = """
        SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true),
               pg_advisory_xact_lock_shared(hashtextextended('projection ' || ?, 0))\
        """;
    private static final String STATE = """
        SELECT EXISTS (SELECT FROM parked_event WHERE processor = ?)
           AND EXISTS (SELECT FROM unnest(?::text[], ?::text[]) AS of_batch (tenant_id, stream_id), LATERAL (
                         SELECT FROM parked_event AS parked
                          WHERE parked.tenant_id = of_batch.tenant_id AND parked.processor = ?
                            AND parked.stream_id = of_batch.stream_id LIMIT 1) AS by_key),
               live.xid, live.pos
          FROM (SELECT ?) AS asked (processor) LEFT JOIN read_model_generation AS live USING (processor)\
        """;

    private final String processor;
    private final Object[] tenants;
    private final Object[] streams;
    private boolean anyParked;
    private GlobalPosition known = GlobalPosition.ORIGIN;

    BatchStart(String processor, Collection<Stream> streams) {
        this.processor = processor;
        this.tenants = streams.stream().map(it -> it.tenant().value()).toArray();
        this.streams = streams.stream().map(Stream::id).toArray();
    }

    SqlBatch statements() {
        return new SqlBatch().ask(LOCK, _ -> {}, processor).ask(STATE, this::bind, this::read);
    }

    private int bind(PreparedStatement statement, int first) throws SQLException {
        var connection = statement.getConnection();
        statement.setString(first, processor);
        statement.setArray(first + 1, connection.createArrayOf("text", tenants));
        statement.setArray(first + 2, connection.createArrayOf("text", streams));
        statement.setString(first + 3, processor);
        statement.setString(first + 4, processor);
        return first + 5;
    }

    private void read(ResultSet row) throws SQLException {
        if (!row.next()) return;
        anyParked = row.getBoolean(1);
        known = new GlobalPosition(row.getLong(2), row.getLong(3));
    }

    /** Whether one of the batch's streams is parked. */
    boolean anyParked() {
        return anyParked;
    }

    /** Up to where the live generation knows everything. */
    GlobalPosition known() {
        return known;
    }
}
