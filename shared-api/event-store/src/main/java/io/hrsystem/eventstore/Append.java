package io.hrsystem.eventstore;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.eventstore.NewEvent.Stream;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Writes the events of one unit of work in one statement.
 *
 * <p>The guard: an event goes in only if it is the first of its stream or its predecessor was written by a transaction
 * that is not younger. After a younger one it would come too early in global order, before what it follows.
 */
final class Append {
    private static final String DUPLICATE_KEY = "23505";
    private static final String COLUMNS =
            "tenant_id, stream_id, sequence, event_id, stream_type, payload_type, revision,"
                    + " payload, metadata, recorded_at";
    private static final String NOT_YOUNGER = "before.xid <= pg_current_xact_id()::text::bigint";
    private static final String FIRST = """
        INSERT INTO event (%s) VALUES (?, ?, 0, ?, ?, ?, ?, ?::json, ?::json, ?::timestamptz)
        RETURNING xid, pos\
        """.formatted(COLUMNS);
    private static final String NEXT = """
        INSERT INTO event (%s)
        SELECT tenant_id, stream_id, sequence + 1, ?::uuid, ?, ?, ?, ?::json, ?::json, ?::timestamptz
        FROM event AS before WHERE tenant_id = ? AND stream_id = ? AND sequence = ? AND %s
        RETURNING xid, pos\
        """.formatted(COLUMNS, NOT_YOUNGER);
    private static final String MANY = """
        INSERT INTO event (%1$s)
        SELECT %1$s FROM unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[],
          ?::json[], ?::json[], ?::timestamptz[], ?::boolean[]) WITH ORDINALITY AS given (%1$s, follows, place)
        WHERE follows OR sequence = 0 OR EXISTS (
          SELECT FROM event AS before
          WHERE before.tenant_id = given.tenant_id AND before.stream_id = given.stream_id
            AND before.sequence = given.sequence - 1 AND %2$s)
        ORDER BY place
        RETURNING xid, pos\
        """.formatted(COLUMNS, NOT_YOUNGER);

    private final TransactionConnection connection;
    private final EventSerializer serializer;

    Append(DataSource database, EventSerializer serializer) {
        this.connection = new TransactionConnection(database);
        this.serializer = serializer;
    }

    /** Returns the position of the last event. */
    GlobalPosition all(List<? extends EventMessage<?>> messages) {
        var events = messages.stream().map(it -> NewEvent.of(it, serializer)).toList();
        try {
            if (events.size() > 1) return connection.prepared(MANY, statement -> insertAll(statement, events));
            var event = events.getFirst();
            return event.sequence() == 0
                    ? connection.prepared(FIRST, statement -> insertFirst(statement, event))
                    : connection.prepared(NEXT, statement -> insertNext(statement, event));
        } catch (SQLException e) {
            if (DUPLICATE_KEY.equals(e.getSQLState())) throw conflict(events, e);
            throw new EventStoreException("Events cannot be appended, SQL state " + e.getSQLState(), e);
        }
    }

    private static GlobalPosition insertFirst(PreparedStatement statement, NewEvent event) throws SQLException {
        statement.setString(1, event.stream().tenant());
        statement.setString(2, event.stream().id());
        setContent(statement, 3, event);
        return lastOf(statement, List.of(event));
    }

    private static GlobalPosition insertNext(PreparedStatement statement, NewEvent event) throws SQLException {
        setContent(statement, 1, event);
        statement.setString(8, event.stream().tenant());
        statement.setString(9, event.stream().id());
        statement.setLong(10, event.sequence() - 1);
        return lastOf(statement, List.of(event));
    }

    private static void setContent(PreparedStatement statement, int from, NewEvent event) throws SQLException {
        statement.setObject(from, event.id());
        statement.setString(from + 1, event.streamType());
        statement.setString(from + 2, event.payloadType().getName());
        statement.setString(from + 3, event.payloadType().getRevision());
        // untyped: read as json at once, not as text first
        statement.setObject(from + 4, event.payload(), Types.OTHER);
        statement.setObject(from + 5, event.metadata(), Types.OTHER);
        statement.setObject(from + 6, event.recordedAt(), Types.OTHER);
    }

    private static GlobalPosition insertAll(PreparedStatement statement, List<NewEvent> events) throws SQLException {
        array(statement, 1, "text", events, it -> it.stream().tenant());
        array(statement, 2, "text", events, it -> it.stream().id());
        array(statement, 3, "bigint", events, NewEvent::sequence);
        array(statement, 4, "uuid", events, NewEvent::id);
        array(statement, 5, "text", events, NewEvent::streamType);
        array(statement, 6, "text", events, it -> it.payloadType().getName());
        array(statement, 7, "text", events, it -> it.payloadType().getRevision());
        array(statement, 8, "json", events, NewEvent::payload);
        array(statement, 9, "json", events, NewEvent::metadata);
        array(statement, 10, "timestamptz", events, NewEvent::recordedAt);
        var previous = new HashMap<Stream, Long>();
        array(statement, 11, "boolean", events, it -> {
            var before = previous.put(it.stream(), it.sequence());
            return before != null && before == it.sequence() - 1;
        });
        return lastOf(statement, events);
    }

    private static void array(
            PreparedStatement statement, int index, String type, List<NewEvent> events, Function<NewEvent, ?> value)
            throws SQLException {
        var values = events.stream().map(value).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    private static GlobalPosition lastOf(PreparedStatement statement, List<NewEvent> events) throws SQLException {
        var last = GlobalPosition.ORIGIN;
        var inserted = 0;
        try (var rows = statement.executeQuery()) {
            for (; rows.next(); inserted++) last = new GlobalPosition(rows.getLong(1), rows.getLong(2));
        }
        if (inserted == events.size()) return last;
        throw new ConcurrencyException(
                "What comes before " + events.getFirst() + " is missing, or a younger transaction has written it");
    }

    /** Only if every stream was meant to be new is it sure that the one in the way was. */
    private static RuntimeException conflict(List<NewEvent> events, SQLException cause) {
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
