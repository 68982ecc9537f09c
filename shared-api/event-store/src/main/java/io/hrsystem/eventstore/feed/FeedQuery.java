package io.hrsystem.eventstore.feed;

import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, asked for again and again on a connection of its own: there the statement stays prepared, which
 * costs a quarter of planning it each time, and its one plan is by the index, however small the table was.
 */
final class FeedQuery implements AutoCloseable {
    static final String BY_INDEX = """
        SET plan_cache_mode = force_generic_plan;
        SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off\
        """;
    /** The oldest transaction that is not known to work in another database of this server, where there are no events. */
    private static final String OLDEST_HERE = """
        SELECT coalesce(min(started.xid::text::bigint), pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
          FROM pg_snapshot_xip(pg_current_snapshot()) AS started (xid)
         WHERE NOT EXISTS (
           SELECT FROM pg_stat_get_activity(NULL) AS session
            WHERE session.backend_xid = started.xid::xid
              AND session.datid <> (SELECT oid FROM pg_database WHERE datname = current_database()))\
        """;

    static final String POLL = """
        WITH horizon AS MATERIALIZED (
          SELECT oldest, running, last >= running AS hidden, last >= oldest AS waiting
          FROM (SELECT %1$s, CASE WHEN ? THEN (%2$s) ELSE %1$s END, (SELECT max(xid) FROM event))
            AS server (oldest, running, last)
        )
        SELECT %3$s, oldest, hidden, waiting FROM horizon LEFT JOIN LATERAL (
          SELECT * FROM event WHERE (xid, pos) > (?, ?) AND xid < running ORDER BY xid, pos LIMIT ?
        ) AS page ON true\
        """.formatted(EventQuery.HORIZON, OLDEST_HERE, EventRow.COLUMNS);

    private final UnpooledConnection connection;
    private @Nullable PreparedStatement poll;
    private long oldest;
    private boolean stuck;

    /** @param hidden whether there are events behind the page that an older transaction, still running, hides for now */
    record Page(List<EventRow> rows, boolean hidden) {}

    FeedQuery(DataSource database) {
        connection = new UnpooledConnection(database, "event-feed");
    }

    Page after(GlobalPosition position, int size) throws SQLException {
        var statement = poll == null ? open() : poll;
        try {
            statement.setBoolean(1, stuck);
            statement.setLong(2, position.xid());
            statement.setLong(3, position.pos());
            statement.setInt(4, size);
            return read(statement);
        } catch (SQLException e) {
            poll = null;
            throw e;
        }
    }

    private Page read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var page = new ArrayList<EventRow>();
            var hidden = false;
            while (rows.next()) {
                if (rows.isFirst()) {
                    hidden = rows.getBoolean("hidden");
                    lookAt(rows.getLong("oldest"), rows.getBoolean("waiting"));
                }
                if (rows.getLong(1) != 0) page.add(EventRow.of(rows));
            }
            return new Page(page, hidden);
        }
    }

    /** To look whose transaction it is costs as much again as a poll: only if it is still the same. */
    private void lookAt(long oldestNow, boolean waiting) {
        stuck = waiting && oldestNow == oldest;
        oldest = oldestNow;
    }

    private PreparedStatement open() throws SQLException {
        var opened = connection.open();
        try (var settings = opened.createStatement()) {
            settings.execute(BY_INDEX);
        }
        var prepared = opened.prepareStatement(POLL);
        poll = prepared;
        return prepared;
    }

    @Override
    public void close() {
        connection.close();
    }
}
