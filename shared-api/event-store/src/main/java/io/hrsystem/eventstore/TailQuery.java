package io.hrsystem.eventstore;

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
final class TailQuery implements AutoCloseable {
    static final String BY_INDEX = """
        SET plan_cache_mode = force_generic_plan;
        SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off\
        """;
    static final String POLL = """
        WITH horizon AS MATERIALIZED (
          SELECT running, (SELECT max(xid) FROM event) >= running AS hidden FROM (SELECT %s) AS oldest (running)
        )
        SELECT %s, hidden FROM horizon LEFT JOIN LATERAL (
          SELECT * FROM event WHERE (xid, pos) > (?, ?) AND xid < running ORDER BY xid, pos LIMIT ?
        ) AS page ON true\
        """.formatted(EventQuery.HORIZON, EventRow.COLUMNS);

    private final SideConnection connection;
    private @Nullable PreparedStatement poll;

    /** @param hidden whether there are events behind the page that an older transaction, still running, hides for now */
    record Page(List<EventRow> rows, boolean hidden) {}

    TailQuery(DataSource database) {
        connection = new SideConnection(database, "event-tail");
    }

    Page after(GlobalPosition position, int size) throws SQLException {
        var statement = poll == null ? open() : poll;
        try {
            statement.setLong(1, position.xid());
            statement.setLong(2, position.pos());
            statement.setInt(3, size);
            return read(statement);
        } catch (SQLException e) {
            poll = null;
            throw e;
        }
    }

    private static Page read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var page = new ArrayList<EventRow>();
            var hidden = false;
            while (rows.next()) {
                hidden = rows.getBoolean("hidden");
                if (rows.getLong(1) != 0) page.add(EventRow.of(rows));
            }
            return new Page(page, hidden);
        }
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
