package io.hrsystem.query.platform.projections.live;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.EventEnvelope;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

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
               live.xid, live.pos, (SELECT epoch FROM followed_history)
          FROM (SELECT ?) AS asked (processor) LEFT JOIN read_model_generation AS live USING (processor)\
        """;

    /** Of the few that were rebuilt by themselves; their rows are held for a moment while that goes live. */
    private static final String COMPANIES = """
        SELECT of_batch.tenant_id, live.xid, live.pos
          FROM unnest(?::text[]) AS of_batch (tenant_id), LATERAL (
            SELECT xid, pos FROM company_generation AS company
             WHERE company.tenant_id = of_batch.tenant_id AND company.processor = ? FOR SHARE) AS live\
        """;

    private final String processor;
    private final Object[] tenants;
    private final Object[] streams;
    private boolean anyParked;
    private GlobalPosition known = GlobalPosition.ORIGIN;
    private final Map<String, GlobalPosition> knownOfCompanies = new HashMap<>();
    private long epoch;

    BatchStart(String processor, Collection<EventEnvelope.Stream> streams) {
        this.processor = processor;
        this.tenants = streams.stream().map(it -> it.tenant().value()).toArray();
        this.streams = streams.stream().map(EventEnvelope.Stream::id).toArray();
    }

    SqlBatch statements() {
        return new SqlBatch()
                .ask(LOCK, _ -> {}, processor)
                .ask(STATE, this::bind, this::read)
                .ask(COMPANIES, this::bindCompanies, this::readCompanies);
    }

    private int bindCompanies(PreparedStatement statement, int first) throws SQLException {
        var companies = Stream.of(tenants).distinct().toArray();
        statement.setArray(first, statement.getConnection().createArrayOf("text", companies));
        statement.setString(first + 1, processor);
        return first + 2;
    }

    private void readCompanies(ResultSet row) throws SQLException {
        while (row.next()) knownOfCompanies.put(row.getString(1), new GlobalPosition(row.getLong(2), row.getLong(3)));
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
        epoch = row.getLong(4);
    }

    /** Whether one of the batch's streams is parked. */
    boolean anyParked() {
        return anyParked;
    }

    /** How often the read models have gone back, see {@link FollowedHistory}. */
    long epoch() {
        return epoch;
    }

    /** Whether the live rows know it already. */
    boolean knows(EventEnvelope event) {
        var position = event.position();
        if (position.compareTo(known) <= 0) return true;
        if (knownOfCompanies.isEmpty()) return false;
        var ofCompany = knownOfCompanies.get(event.meta().tenant().value());
        return ofCompany != null && position.compareTo(ofCompany) <= 0;
    }
}
