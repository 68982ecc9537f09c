package io.hrsystem.eventstore.append;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.HistoryNumber;
import io.hrsystem.eventstore.append.NewEvent.Stream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * The one statement that writes the events of a transaction, and what its errors mean.
 *
 * <p>The guard: an event goes in only if it is the first of its stream or its predecessor was written by a transaction
 * that is not younger. After a younger one it would come too early in global order, before what it follows. Otherwise
 * its sequence is NULL, which the table refuses.
 *
 * @param loaded the last event of each stream that this transaction has loaded: a predecessor that is known is not
 *     looked up again
 */
record Append(List<NewEvent> events, Map<Stream, EventRow> loaded) {
    private static final String DUPLICATE_KEY = "23505";
    private static final String IS_NULL = "23502";
    private static final String COLUMNS =
            "tenant_id, stream_id, sequence, event_id, stream_type, payload_type, revision,"
                    + " payload, metadata, recorded_at";
    private static final String NOT_YOUNGER = "before.xid <= pg_current_xact_id()::text::bigint";
    private static final String FIRST = """
        INSERT INTO event (%s) VALUES (?, ?, 0, ?, ?, ?, ?, ?::json, ?::json, ?::timestamptz)
        RETURNING xid, pos, %s\
        """.formatted(COLUMNS, HistoryNumber.SQL);
    private static final String NEXT = """
        INSERT INTO event (%s) VALUES (?, ?, (
          SELECT sequence + 1 FROM event AS before WHERE tenant_id = ? AND stream_id = ? AND sequence = ? AND %s),
          ?, ?, ?, ?, ?::json, ?::json, ?::timestamptz)
        RETURNING xid, pos, %s\
        """.formatted(COLUMNS, NOT_YOUNGER, HistoryNumber.SQL);
    private static final String AFTER_KNOWN = """
        INSERT INTO event (%s) VALUES (?, ?, CASE WHEN ? <= pg_current_xact_id()::text::bigint THEN ? END,
          ?, ?, ?, ?, ?::json, ?::json, ?::timestamptz)
        RETURNING xid, pos, %s\
        """.formatted(COLUMNS, HistoryNumber.SQL);
    private static final String MANY = """
        INSERT INTO event (%s)
        SELECT tenant_id, stream_id,
          CASE WHEN follows OR sequence = 0 OR known <= pg_current_xact_id()::text::bigint OR known IS NULL AND EXISTS (
            SELECT FROM event AS before
            WHERE before.tenant_id = given.tenant_id AND before.stream_id = given.stream_id
              AND before.sequence = given.sequence - 1 AND %s) THEN sequence END,
          event_id, stream_type, payload_type, revision, payload, metadata, recorded_at
        FROM unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[],
          ?::json[], ?::json[], ?::timestamptz[], ?::boolean[], ?::bigint[])
          WITH ORDINALITY AS given (%1$s, follows, known, place)
        ORDER BY place
        RETURNING xid, pos, %s\
        """.formatted(COLUMNS, NOT_YOUNGER, HistoryNumber.SQL);

    String sql() {
        if (events.size() > 1) return MANY;
        if (events.getFirst().sequence() == 0) return FIRST;
        return knownPredecessor(events.getFirst()) == null ? NEXT : AFTER_KNOWN;
    }

    private @Nullable EventRow knownPredecessor(NewEvent event) {
        var last = loaded.get(event.stream());
        return last != null && last.sequence() == event.sequence() - 1 ? last : null;
    }

    /** A {@link io.hrsystem.platform.database.SqlBatch.Binder}. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        return events.size() > 1 ? bindAll(statement, first) : bindOne(statement, first, events.getFirst());
    }

    private int bindOne(PreparedStatement statement, int first, NewEvent event) throws SQLException {
        var next = bindStream(statement, first, event);
        var known = knownPredecessor(event);
        if (known != null) {
            statement.setLong(next++, known.position().xid());
            statement.setLong(next++, event.sequence());
        } else if (event.sequence() > 0) {
            next = bindStream(statement, next, event);
            statement.setLong(next++, event.sequence() - 1);
        }
        statement.setObject(next++, event.id());
        statement.setString(next++, event.streamType());
        statement.setString(next++, event.payloadType().getName());
        statement.setString(next++, event.payloadType().getRevision());
        // untyped: read as json at once, not as text first
        statement.setObject(next++, event.payload(), Types.OTHER);
        statement.setObject(next++, event.metadata(), Types.OTHER);
        statement.setObject(next++, event.recordedAt(), Types.OTHER);
        return next;
    }

    private static int bindStream(PreparedStatement statement, int first, NewEvent event) throws SQLException {
        statement.setString(first, event.stream().tenant());
        statement.setString(first + 1, event.stream().id());
        return first + 2;
    }

    private int bindAll(PreparedStatement statement, int first) throws SQLException {
        array(statement, first, "text", it -> it.stream().tenant());
        array(statement, first + 1, "text", it -> it.stream().id());
        array(statement, first + 2, "bigint", NewEvent::sequence);
        array(statement, first + 3, "uuid", NewEvent::id);
        array(statement, first + 4, "text", NewEvent::streamType);
        array(statement, first + 5, "text", it -> it.payloadType().getName());
        array(statement, first + 6, "text", it -> it.payloadType().getRevision());
        array(statement, first + 7, "json", NewEvent::payload);
        array(statement, first + 8, "json", NewEvent::metadata);
        array(statement, first + 9, "timestamptz", NewEvent::recordedAt);
        var previous = new HashMap<Stream, Long>();
        array(statement, first + 10, "boolean", it -> {
            var before = previous.put(it.stream(), it.sequence());
            return before != null && before == it.sequence() - 1;
        });
        array(statement, first + 11, "bigint", it -> {
            var known = knownPredecessor(it);
            return known == null ? null : known.position().xid();
        });
        return first + 12;
    }

    private void array(
            PreparedStatement statement, int index, String type, Function<NewEvent, ? extends @Nullable Object> value)
            throws SQLException {
        var values = events.stream().map(value).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** Returns null if the error has nothing to do with where the events stand in their streams. */
    @Nullable
    RuntimeException conflict(SQLException e) {
        var error = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        if (error == null || !"event".equals(error.getTable())) return null;
        if (DUPLICATE_KEY.equals(error.getSQLState())) return taken(e);
        if (!IS_NULL.equals(error.getSQLState()) || !"sequence".equals(error.getColumn())) return null;
        return new ConcurrencyException(
                "What comes before " + events.getFirst() + " is missing, or a younger transaction has written it", e);
    }

    /** Only if every stream was meant to be new is it sure that the one in the way was. */
    private RuntimeException taken(SQLException cause) {
        var created = events.stream()
                .filter(it -> it.sequence() == 0)
                .map(NewEvent::stream)
                .collect(toSet());
        var message = "There already is an " + events.getFirst();
        return events.stream().map(NewEvent::stream).allMatch(created::contains)
                ? new AggregateStreamCreationException(message, cause)
                : new ConcurrencyException(message, cause);
    }
}
