package io.hrsystem.query.platform.projections;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.database.SqlBatch;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * The events that were applied last, by which it is noticed that the event store has been set back: it does not have them
 * then, or has others in their place. Reads and writes inside the transaction that is running.
 */
public record Anchors(JdbcOperations database) {
    /** Of an anchor that stands for the rows of all companies. */
    public static final String ALL = "*";

    private static final String NOTE = """
        INSERT INTO applied (tenant_id, processor, segment, xid, pos, event_id, recorded_at)
        SELECT tenant_id, ?, ?, xid, pos, event_id, recorded_at
          FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::uuid[], ?::timestamptz[])
            AS last (tenant_id, xid, pos, event_id, recorded_at)
        ON CONFLICT (tenant_id, processor, segment) DO UPDATE
          SET xid = excluded.xid, pos = excluded.pos, event_id = excluded.event_id, recorded_at = excluded.recorded_at\
        """;

    /** An event as the store had it. */
    public record Anchor(GlobalPosition position, UUID event, Instant recordedAt) {
        /** From three columns and those of its position before them. */
        public static Anchor of(ResultSet row, int first) throws SQLException {
            return new Anchor(
                    new GlobalPosition(row.getLong(first), row.getLong(first + 1)),
                    row.getObject(first + 2, UUID.class),
                    row.getObject(first + 3, OffsetDateTime.class).toInstant());
        }

        private static Anchor of(EventEnvelope event) {
            return new Anchor(
                    event.position(),
                    UUID.fromString(event.eventId()),
                    event.meta().at());
        }
    }

    /**
     * What the rows of a processor know of a company.
     *
     * @param tenant or {@link #ALL}
     */
    public record Applied(String processor, String tenant, Anchor anchor) {}

    /** Adds to a batch's message what it has applied last of each company. */
    public static void note(
            SqlBatch message, String processor, int segment, Collection<? extends EventEnvelope> events) {
        if (events.isEmpty()) return;
        var last = new TreeMap<String, Anchor>();
        for (var event : events) last.put(event.meta().tenant().value(), Anchor.of(event));
        message.add(NOTE, (statement, first) -> {
            statement.setString(first, processor);
            statement.setInt(first + 1, segment);
            array(statement, first + 2, "text", last.keySet());
            return bind(statement, first + 3, last.values());
        });
    }

    private static int bind(PreparedStatement statement, int first, Collection<Anchor> anchors) throws SQLException {
        array(statement, first, "bigint", list(anchors, it -> it.position().xid()));
        array(statement, first + 1, "bigint", list(anchors, it -> it.position().pos()));
        array(statement, first + 2, "uuid", list(anchors, Anchor::event));
        array(
                statement,
                first + 3,
                "timestamptz",
                list(anchors, it -> it.recordedAt().toString()));
        return first + 4;
    }

    private static List<?> list(Collection<Anchor> anchors, Function<Anchor, ?> value) {
        return anchors.stream().map(value).toList();
    }

    private static void array(PreparedStatement statement, int index, String type, Collection<?> values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    public List<Applied> all() {
        var all = new ArrayList<Applied>();
        database.query(
                """
                SELECT processor, tenant_id, xid, pos, event_id, recorded_at FROM applied
                 UNION ALL SELECT processor, ?, xid, pos, event_id, recorded_at FROM applied_by_rebuild
                """,
                row -> {
                    all.add(new Applied(row.getString(1), row.getString(2), Anchor.of(row, 3)));
                },
                ALL);
        return all;
    }

    /** The rows of all companies know everything up to there, and nothing else. */
    public void rebuilt(String processor, Anchor upTo) {
        database.update("DELETE FROM applied WHERE processor = ?", processor);
        database.update(
                """
                INSERT INTO applied_by_rebuild (processor, xid, pos, event_id, recorded_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (processor) DO UPDATE SET xid = excluded.xid, pos = excluded.pos,
                  event_id = excluded.event_id, recorded_at = excluded.recorded_at
                """,
                processor,
                upTo.position().xid(),
                upTo.position().pos(),
                upTo.event(),
                upTo.recordedAt().atOffset(ZoneOffset.UTC));
    }

    /** There was no event yet. */
    public void rebuiltOfNothing(String processor) {
        database.update("DELETE FROM applied WHERE processor = ?", processor);
        database.update("DELETE FROM applied_by_rebuild WHERE processor = ?", processor);
    }

    /** The rows of one company do. */
    public void rebuilt(String processor, String tenant, Anchor upTo) {
        database.update("DELETE FROM applied WHERE tenant_id = ? AND processor = ?", tenant, processor);
        database.update(
                "INSERT INTO applied (tenant_id, processor, segment, xid, pos, event_id, recorded_at)"
                        + " VALUES (?, ?, 0, ?, ?, ?, ?)",
                tenant,
                processor,
                upTo.position().xid(),
                upTo.position().pos(),
                upTo.event(),
                upTo.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
