package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/** Where events wait that a processor could not apply; reads and writes inside the transaction that is running. */
public final class ParkedEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedEvents.class);

    private final JdbcOperations database;

    /** Of an event in its stream, and among all events. */
    public record Place(long sequence, GlobalPosition position) {}

    public ParkedEvents(JdbcOperations database) {
        this.database = database;
    }

    /** Which of these streams have parked events. */
    public Set<Stream> among(String processor, Collection<Stream> streams) {
        return new HashSet<>(database.query(
                """
                SELECT DISTINCT p.tenant_id, p.stream_id
                  FROM parked_event AS p
                  JOIN unnest(?::text[], ?::text[]) AS s (tenant_id, stream_id)
                    ON p.tenant_id = s.tenant_id AND p.stream_id = s.stream_id
                 WHERE p.processor = ?
                """,
                (row, _) -> new Stream(new TenantId(row.getString(1)), row.getString(2)),
                streams.stream().map(it -> it.tenant().value()).toArray(String[]::new),
                streams.stream().map(Stream::id).toArray(String[]::new),
                processor));
    }

    public void park(String processor, List<Parked> events) {
        if (events.isEmpty()) return;
        database.batchUpdate("""
            INSERT INTO parked_event (tenant_id, processor, stream_id, sequence, xid, pos, event_id, error)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, events, events.size(), (statement, parked) -> {
            var event = parked.event();
            statement.setString(1, event.meta().tenant().value());
            statement.setString(2, processor);
            statement.setString(3, event.meta().stream());
            statement.setLong(4, event.meta().sequence());
            statement.setLong(5, event.position().xid());
            statement.setLong(6, event.position().pos());
            statement.setString(7, event.eventId());
            statement.setString(8, parked.error());
        });
        for (var parked : events)
            if (parked.error() != null)
                LOG.error(
                        "{} cannot apply event {} of stream {}; the stream is parked: {}",
                        processor,
                        parked.event().eventId(),
                        parked.event().meta().stream(),
                        parked.error());
    }

    /** The first of a stream's parked events, in order. */
    public List<Place> first(String processor, Stream stream, int most) {
        return database.query(
                """
                SELECT sequence, xid, pos FROM parked_event WHERE tenant_id = ? AND processor = ? AND stream_id = ?
                 ORDER BY sequence LIMIT ?
                """,
                (row, _) -> new Place(row.getLong(1), new GlobalPosition(row.getLong(2), row.getLong(3))),
                stream.tenant().value(),
                processor,
                stream.id(),
                most);
    }

    /** They have been applied. */
    public void forget(String processor, Stream stream, long untilSequence) {
        database.update(
                "DELETE FROM parked_event WHERE tenant_id = ? AND processor = ? AND stream_id = ? AND sequence <= ?",
                stream.tenant().value(),
                processor,
                stream.id(),
                untilSequence);
    }

    /** It cannot be applied, still or now, for this reason. */
    public void explain(String processor, Parked parked) {
        var meta = parked.event().meta();
        database.update("""
            UPDATE parked_event SET error = ?
             WHERE tenant_id = ? AND processor = ? AND stream_id = ? AND sequence = ?
            """, parked.error(), meta.tenant().value(), processor, meta.stream(), meta.sequence());
    }

    /**
     * @param company whose; null for those of all
     * @param stream its id; null for all of them
     */
    public List<Stream> streams(String processor, @Nullable TenantId company, @Nullable String stream) {
        var owner = company == null ? null : company.value();
        return database.query(
                """
                SELECT DISTINCT tenant_id, stream_id FROM parked_event
                 WHERE processor = ? AND (?::text IS NULL OR tenant_id = ?) AND (?::text IS NULL OR stream_id = ?)
                 ORDER BY 1, 2
                """,
                (row, _) -> new Stream(new TenantId(row.getString(1)), row.getString(2)),
                processor,
                owner,
                owner,
                stream,
                stream);
    }

    /** The first of a stream, unless the same work has done so; returns how many. */
    public int setAside(String processor, Stream stream, String work) {
        return database.update("""
            WITH first AS (
              DELETE FROM parked_event AS parked
               WHERE (tenant_id, processor, stream_id, sequence) = (
                 SELECT tenant_id, processor, stream_id, sequence FROM parked_event
                  WHERE tenant_id = ? AND processor = ? AND stream_id = ? ORDER BY sequence LIMIT 1)
                 AND NOT EXISTS (
                   SELECT FROM set_aside_event AS before
                    WHERE before.tenant_id = parked.tenant_id AND before.processor = parked.processor
                      AND before.stream_id = parked.stream_id AND before.work_id = ?)
              RETURNING *)
            INSERT INTO set_aside_event (tenant_id, processor, stream_id, sequence, event_id, error, work_id)
            SELECT tenant_id, processor, stream_id, sequence, event_id, error, ? FROM first
            ON CONFLICT (tenant_id, processor, stream_id, sequence)
              DO UPDATE SET error = excluded.error, work_id = excluded.work_id, set_aside_at = now()
            """, stream.tenant().value(), processor, stream.id(), work, work);
    }

    /** All of one company. */
    public void forget(String processor, TenantId company) {
        database.update("DELETE FROM parked_event WHERE tenant_id = ? AND processor = ?", company.value(), processor);
    }

    /** All of them. */
    public void forget(String processor) {
        database.update("DELETE FROM parked_event WHERE processor = ?", processor);
    }
}
