package io.hrsystem.eventstore.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.json.EventSerializer;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Events below the horizon in global order, as {@link EventQuery} reads them, but by COPY in binary: the server has half
 * the work of it, and what nobody asks for is never decoded. The statement is planned each time.
 */
final class EventCopy {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(ISO_8859_1);
    private static final int HEADER = SIGNATURE.length + 8;
    private static final int END = -1;

    private final DataSource database;
    private final EventSerializer serializer;

    EventCopy(DataSource database, EventSerializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    List<StoredEvent> page(GlobalPosition after, GlobalPosition until, int size) throws SQLException {
        return page(select(StoredEvent.COLUMNS + ", metadata", after, until, "", size));
    }

    /** Of events with these logical names only, and without their metadata. */
    List<StoredEvent> page(GlobalPosition after, GlobalPosition until, Set<String> types, int size)
            throws SQLException {
        return page(selectOf(types, after, until, size));
    }

    static String selectOf(Set<String> types, GlobalPosition after, GlobalPosition until, int size) {
        var names = types.stream().map(it -> "'" + it.replace("'", "''") + "'").collect(joining(", "));
        var condition = " AND payload_type = ANY (ARRAY[%s]::text[])".formatted(names);
        return select(StoredEvent.COLUMNS, after, until, condition, size);
    }

    /** Those at known positions, in their order. The horizon has nothing to say about what has been read before. */
    List<StoredEvent> at(List<GlobalPosition> positions) throws SQLException {
        return page(selectAt(positions));
    }

    static String selectAt(List<GlobalPosition> positions) {
        var pairs = positions.stream().map(it -> "(%d, %d)".formatted(it.xid(), it.pos()));
        return "SELECT %s FROM (VALUES %s) AS known (xid, pos) JOIN event USING (xid, pos) ORDER BY xid, pos"
                .formatted(StoredEvent.COLUMNS, pairs.collect(joining(", ")));
    }

    private static String select(
            String columns, GlobalPosition after, GlobalPosition until, String condition, int size) {
        return EventQuery.page(columns, condition)
                .formatted(after.xid(), until.xid(), after.xid(), after.pos(), until.xid(), until.pos(), size);
    }

    private List<StoredEvent> page(String select) throws SQLException {
        var connection = DataSourceUtils.doGetConnection(database);
        try {
            return page(connection, "COPY (%s) TO STDOUT (FORMAT binary)".formatted(select));
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }

    private List<StoredEvent> page(Connection connection, String copy) throws SQLException {
        var page = new ArrayList<StoredEvent>();
        var tenants = new HashMap<String, TenantId>();
        var out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        for (var message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
            var row = row(message);
            if (row != null) page.add(new StoredEvent(row, tenants, serializer));
        }
        return page;
    }

    /** Each row is a message; the header may stand before the first, and the end in one of its own. */
    private static @Nullable ByteBuffer row(byte[] message) {
        var row = ByteBuffer.wrap(message);
        if (message.length >= HEADER && Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length))
            row.position(HEADER);
        return row.hasRemaining() && row.getShort() != END ? row : null;
    }
}
