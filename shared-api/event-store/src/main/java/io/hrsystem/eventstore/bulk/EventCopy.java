package io.hrsystem.eventstore.bulk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.ReadTogether;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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
    /** Streams lie in the order of the key; to sort what is left of a tenant would take as long for each page as for all. */
    static final String BY_KEY = "SET enable_sort = off";

    /** Events may be large, and pages are held by several readers at once. */
    static final int BYTES = 16 << 20;

    private final DataSource database;
    private final EventSerializer serializer;

    EventCopy(DataSource database, EventSerializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** @param cut whether the last of it are left out, for the first are bytes enough */
    record Page(List<StoredEvent> events, boolean cut) {}

    Page page(GlobalPosition after, GlobalPosition until, int size) throws SQLException {
        return page(select(StoredEvent.COLUMNS + ", metadata", after, until, "", size), BYTES);
    }

    /** Of events of some types only. */
    Page page(GlobalPosition after, GlobalPosition until, EventReader.Wanted wanted, int size) throws SQLException {
        return page(selectOf(wanted, after, until, size), BYTES);
    }

    /** Those of them that are one tenant's. */
    Page page(GlobalPosition after, GlobalPosition until, TenantId tenant, EventReader.Wanted wanted, int size)
            throws SQLException {
        var condition = " AND tenant_id = %s AND %s".formatted(quoted(tenant.value()), isOneOf(wanted.types()));
        return page(select(columns(wanted), after, until, condition, size), BYTES);
    }

    /** One tenant's, stream by stream, behind one of them. */
    Page pageOfStreams(
            TenantId tenant, String stream, long sequence, GlobalPosition until, EventReader.Wanted wanted, int size)
            throws SQLException {
        var connection = DataSourceUtils.doGetConnection(database);
        try (var settings = connection.createStatement()) {
            settings.execute(BY_KEY);
            try {
                return page(connection, selectOfStreams(tenant.value(), stream, sequence, until, wanted, size), BYTES);
            } finally {
                settings.execute("RESET enable_sort");
            }
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }

    static String selectOfStreams(
            String tenant, String stream, long sequence, GlobalPosition until, EventReader.Wanted wanted, int size) {
        return ("SELECT %s FROM event WHERE tenant_id = %s AND (stream_id, sequence) > (%s, %d)"
                        + " AND (xid, pos) <= (%d, %d) AND %s ORDER BY stream_id, sequence LIMIT %d")
                .formatted(
                        columns(wanted),
                        quoted(tenant),
                        quoted(stream),
                        sequence,
                        until.xid(),
                        until.pos(),
                        isOneOf(wanted.types()),
                        size);
    }

    static String selectOf(EventReader.Wanted wanted, GlobalPosition after, GlobalPosition until, int size) {
        return select(columns(wanted), after, until, " AND " + isOneOf(wanted.types()), size);
    }

    static String columns(EventReader.Wanted wanted) {
        if (wanted.withMetadata().isEmpty()) return StoredEvent.COLUMNS;
        return "%s, CASE WHEN %s THEN metadata END".formatted(StoredEvent.COLUMNS, isOneOf(wanted.withMetadata()));
    }

    /** What a statement selects whose columns are {@link #columns}. */
    List<StoredEvent> all(String select) throws SQLException {
        return page(select, Integer.MAX_VALUE).events();
    }

    /** Those at known positions, in their order. The horizon has nothing to say about what has been read before. */
    List<StoredEvent> at(List<GlobalPosition> positions) throws SQLException {
        return page(selectAt(positions), Integer.MAX_VALUE).events();
    }

    Optional<StoredEvent> last(GlobalPosition until) throws SQLException {
        return page(
                        "SELECT %1$s, metadata FROM event WHERE xid <= %2$d AND (xid, pos) <= (%2$d, %3$d)"
                                        .formatted(StoredEvent.COLUMNS, until.xid(), until.pos())
                                + " ORDER BY xid DESC, pos DESC LIMIT 1",
                        1)
                .events()
                .stream()
                .findFirst();
    }

    static String selectAt(List<GlobalPosition> positions) {
        var pairs = positions.stream().map(it -> "(%d, %d)".formatted(it.xid(), it.pos()));
        return "SELECT %s, metadata FROM (VALUES %s) AS known (xid, pos) JOIN event USING (xid, pos) ORDER BY xid, pos"
                .formatted(StoredEvent.COLUMNS, pairs.collect(joining(", ")));
    }

    /** Of one stream, in its order. */
    List<StoredEvent> ofStream(String tenant, String stream, GlobalPosition until, Set<String> types)
            throws SQLException {
        return page(selectOfStream(tenant, stream, until, types), Integer.MAX_VALUE)
                .events();
    }

    static String selectOfStream(String tenant, String stream, GlobalPosition until, Set<String> types) {
        return ("SELECT %s, metadata FROM event WHERE tenant_id = %s AND stream_id = %s AND (xid, pos) <= (%d, %d)"
                        + " AND %s ORDER BY sequence")
                .formatted(
                        StoredEvent.COLUMNS, quoted(tenant), quoted(stream), until.xid(), until.pos(), isOneOf(types));
    }

    List<StoredEvent> upTo(Collection<EventReader.StreamEnd> ends, int most) throws SQLException {
        return page(selectUpTo(ends, most), Integer.MAX_VALUE).events();
    }

    /** OFFSET: one look by key for each stream, whatever the planner thinks of so many. */
    static String selectUpTo(Collection<EventReader.StreamEnd> ends, int most) {
        var streams = ends.stream()
                .map(it -> "(%s, %s, %d)".formatted(quoted(it.tenant().value()), quoted(it.stream()), it.sequence()))
                .collect(joining(", "));
        return """
            SELECT %s FROM (VALUES %s) AS asked (tenant, stream, last), LATERAL (
              SELECT * FROM event WHERE tenant_id = tenant AND stream_id = stream
                 AND sequence > last - %d AND sequence <= last OFFSET 0) AS event
             ORDER BY tenant_id, stream_id, sequence\
            """.formatted(StoredEvent.COLUMNS, streams, most);
    }

    static String isOneOf(Set<String> types) {
        var names = types.stream().map(EventCopy::quoted).collect(joining(", "));
        return "payload_type = ANY (ARRAY[%s]::text[])".formatted(names);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String select(
            String columns, GlobalPosition after, GlobalPosition until, String condition, int size) {
        return EventQuery.page(columns, condition)
                .formatted(after.xid(), until.xid(), after.xid(), after.pos(), until.xid(), until.pos(), size);
    }

    private Page page(String select, int most) throws SQLException {
        var connection = DataSourceUtils.doGetConnection(database);
        try {
            return page(connection, select, most);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }

    private Page page(Connection connection, String select, int most) throws SQLException {
        var page = new ArrayList<StoredEvent>();
        var tenants = new HashMap<String, TenantId>();
        var together = new ReadTogether();
        var bytes = 0L;
        var cut = false;
        var out = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (%s) TO STDOUT (FORMAT binary)".formatted(select));
        for (var message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
            var row = row(message);
            if (row == null) continue;
            // nobody keeps the rest, but it is on its way already
            cut = bytes >= most;
            bytes += row.remaining();
            if (!cut) page.add(new StoredEvent(row, tenants, serializer, together));
        }
        return new Page(page, cut);
    }

    /** Each row is a message; the header may stand before the first, and the end in one of its own. */
    private static @Nullable ByteBuffer row(byte[] message) {
        var row = ByteBuffer.wrap(message);
        if (message.length >= HEADER && Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length))
            row.position(HEADER);
        return row.hasRemaining() && row.getShort() != END ? row : null;
    }
}
