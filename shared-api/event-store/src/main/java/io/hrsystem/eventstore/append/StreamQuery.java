package io.hrsystem.eventstore.append;

import io.hrsystem.eventstore.EventRow;
import io.hrsystem.platform.database.SqlBatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads one stream of one tenant, all of it in one answer. */
final class StreamQuery {
    private static final String READ = "SELECT " + EventRow.COLUMNS
            + " FROM event WHERE tenant_id = ? AND stream_id = ? AND sequence >= ? ORDER BY sequence";
    private static final String READ_ALL = "SELECT " + EventRow.COLUMNS
            + " FROM event WHERE tenant_id = ? AND stream_id = ANY (?) ORDER BY stream_id, sequence";
    private static final String LAST =
            "SELECT sequence FROM event WHERE tenant_id = ? AND stream_id = ? ORDER BY sequence DESC LIMIT 1";

    private final TransactionConnection connection;

    StreamQuery(DataSource database) {
        connection = new TransactionConnection(database);
    }

    /** All of it, by a message that is sent for other reasons too. */
    static void ask(SqlBatch statements, String tenant, String stream, Consumer<List<EventRow>> found) {
        statements.ask(READ, rows -> found.accept(events(rows)), tenant, stream, 0L);
    }

    /** The same of many of them; one that has no events is found empty. */
    static void askAll(
            SqlBatch statements, String tenant, List<String> streams, BiConsumer<String, List<EventRow>> found) {
        statements.ask(
                READ_ALL,
                rows -> {
                    var byStream = new LinkedHashMap<String, List<EventRow>>();
                    for (var stream : streams) byStream.put(stream, new ArrayList<>());
                    for (var event : events(rows))
                        Objects.requireNonNull(byStream.get(event.stream())).add(event);
                    byStream.forEach(found);
                },
                tenant,
                streams.toArray(String[]::new));
    }

    List<EventRow> read(String tenant, String stream, long firstSequence) {
        return asking(READ, tenant, stream, statement -> {
            statement.setLong(3, firstSequence);
            try (var rows = statement.executeQuery()) {
                return events(rows);
            }
        });
    }

    private static List<EventRow> events(ResultSet rows) throws SQLException {
        var events = new ArrayList<EventRow>();
        while (rows.next()) events.add(EventRow.of(rows));
        return events;
    }

    Optional<Long> lastSequence(String tenant, String stream) {
        return asking(LAST, tenant, stream, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        });
    }

    private <T> T asking(String sql, String tenant, String stream, TransactionConnection.Work<T> work) {
        try {
            return connection.prepared(sql, statement -> {
                statement.setString(1, tenant);
                statement.setString(2, stream);
                return work.with(statement);
            });
        } catch (SQLException e) {
            throw new EventStoreException("Stream " + stream + " cannot be read, SQL state " + e.getSQLState(), e);
        }
    }
}
