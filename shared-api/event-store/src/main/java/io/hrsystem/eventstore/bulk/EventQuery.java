package io.hrsystem.eventstore.bulk;

import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.Horizon;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Reads in global order, below the {@link Horizon}. */
public final class EventQuery {
    /** A page ends with the event that brings it to so many bytes. */
    public static final int BYTES = 8 << 20;

    static final String PAGE = withinBytes(page(EventRow.COLUMNS, "").replace("%s", "?"));
    static final String HEAD =
            "SELECT xid, pos FROM event WHERE " + Horizon.BELOW + " ORDER BY xid DESC, pos DESC LIMIT 1";
    private static final String SINCE =
            "SELECT xid, pos - 1 FROM event WHERE recorded_at >= ? AND " + Horizon.BELOW + " ORDER BY xid, pos LIMIT 1";

    private static final String COUNT =
            "SELECT count(*) FROM event WHERE tenant_id = ? AND (xid, pos) <= (?, ?) AND payload_type = ANY (?)";
    private static final String RECORDED =
            "SELECT recorded_at FROM event WHERE xid <= ? AND (xid, pos) <= (?, ?) ORDER BY xid DESC, pos DESC LIMIT 1";

    private final DataSource database;

    public EventQuery(DataSource database) {
        this.database = database;
    }

    /**
     * With a place for each value. Pairs mean the same as the bare xids, but the planner only understands those, and
     * would scan the table.
     */
    public static String page(String columns, String condition) {
        return "SELECT " + columns + " FROM event WHERE xid BETWEEN %s AND %s"
                + " AND (xid, pos) > (%s, %s) AND (xid, pos) <= (%s, %s) AND " + Horizon.BELOW + condition
                + " ORDER BY xid, pos LIMIT %s";
    }

    /** What comes behind enough bytes stays where it is; what is read is read anyhow, so to count it costs little. */
    public static String withinBytes(String page) {
        return """
            SELECT %1$s FROM (
              SELECT *, sum(%2$s + %3$s)
                          OVER (ORDER BY xid, pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
                FROM (%4$s) AS page) AS counted
             WHERE coalesce(bytes_before, 0) < %5$d ORDER BY xid, pos\
            """.formatted(EventRow.COLUMNS, bytes("payload"), bytes("metadata"), page, BYTES);
    }

    /** As it is stored, about that of its text; what is compressed there has to be written out to know. */
    private static String bytes(String json) {
        return "CASE WHEN pg_column_compression(%1$s) IS NULL THEN pg_column_size(%1$s) ELSE octet_length(%1$s::text) END"
                .formatted(json);
    }

    public List<EventRow> page(GlobalPosition after, GlobalPosition until, int size) throws SQLException {
        return asking(PAGE, statement -> {
            statement.setLong(1, after.xid());
            statement.setLong(2, until.xid());
            statement.setLong(3, after.xid());
            statement.setLong(4, after.pos());
            statement.setLong(5, until.xid());
            statement.setLong(6, until.pos());
            statement.setInt(7, size);
            try (var rows = statement.executeQuery()) {
                var page = new ArrayList<EventRow>();
                while (rows.next()) page.add(EventRow.of(rows));
                return page;
            }
        });
    }

    /** The last event below the horizon. */
    public GlobalPosition head() throws SQLException {
        return asking(HEAD, statement -> firstRow(statement, GlobalPosition.ORIGIN));
    }

    /** Before the first event recorded at or after {@code start}; the head if there is none. */
    public GlobalPosition before(Instant start) throws SQLException {
        var head = head();
        return asking(SINCE, statement -> {
            // as events are written; the driver would round half of all instants up, past their event
            statement.setObject(1, start.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            return firstRow(statement, head);
        });
    }

    /** Of one tenant. */
    long count(String tenant, GlobalPosition until, Set<String> types) throws SQLException {
        return asking(COUNT, statement -> {
            statement.setString(1, tenant);
            statement.setLong(2, until.xid());
            statement.setLong(3, until.pos());
            statement.setArray(4, statement.getConnection().createArrayOf("text", types.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Of the last event up to a position. */
    Instant recordedAt(GlobalPosition position) throws SQLException {
        return asking(RECORDED, statement -> {
            statement.setLong(1, position.xid());
            statement.setLong(2, position.xid());
            statement.setLong(3, position.pos());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1, OffsetDateTime.class).toInstant() : Instant.EPOCH;
            }
        });
    }

    private static GlobalPosition firstRow(PreparedStatement statement, GlobalPosition otherwise) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? new GlobalPosition(rows.getLong(1), rows.getLong(2)) : otherwise;
        }
    }

    private <T> T asking(String sql, Question<T> question) throws SQLException {
        var connection = DataSourceUtils.doGetConnection(database);
        try (var statement = connection.prepareStatement(sql)) {
            // planned each time: a plan that was kept from when the table was small would scan and sort all of it
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return question.ask(statement);
        } finally {
            DataSourceUtils.doReleaseConnection(connection, database);
        }
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }
}
