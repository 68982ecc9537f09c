package io.hrsystem.eventstore.feed;

import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.Horizon;
import io.hrsystem.eventstore.bulk.EventQuery;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
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
    static final String POLL = """
        WITH horizon AS MATERIALIZED (SELECT %1$s AS oldest, (SELECT max(xid) FROM event) AS last)
        SELECT %2$s, last >= oldest AS hidden FROM horizon LEFT JOIN LATERAL (%3$s) AS page ON true\
        """.formatted(
            Horizon.XID,
            EventRow.COLUMNS,
            EventQuery.withinBytes(
                    "SELECT * FROM event WHERE (xid, pos) > (?, ?) AND xid < oldest ORDER BY xid, pos LIMIT" + " ?"));

    private final UnpooledConnection connection;
    private final HistoryCheck check;
    private @Nullable PreparedStatement poll;
    private volatile int history;

    /**
     * What one look has found.
     *
     * @param full whether there may be more behind it at once
     * @param hidden whether there are events behind the page that an older transaction, still running, hides for now
     */
    record Page(List<EventRow> rows, long bytes, boolean full, boolean hidden) {}

    FeedQuery(DataSource database, HistoryCheck check) {
        this.connection = new UnpooledConnection(database, "event-feed");
        this.check = check;
    }

    /** The {@link io.hrsystem.eventstore.HistoryNumber} of what is read; 0 before anything has been. */
    int history() {
        return history;
    }

    /** The next look comes by a new connection. */
    void reconnect() {
        poll = null;
    }

    /** @param lately what has been read before, of which each has to be there on a new connection */
    Page after(GlobalPosition position, int size, Supplier<List<TrackedEventMessage<?>>> lately) throws SQLException {
        var statement = poll == null ? open(position, lately.get()) : poll;
        try {
            statement.setLong(1, position.xid());
            statement.setLong(2, position.pos());
            statement.setInt(3, size);
            return read(statement, size);
        } catch (SQLException e) {
            poll = null;
            throw e;
        }
    }

    private static Page read(PreparedStatement statement, int size) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var page = new ArrayList<EventRow>();
            var hidden = false;
            var bytes = 0L;
            while (rows.next()) {
                hidden = rows.getBoolean("hidden");
                if (rows.getLong(1) == 0) continue;
                page.add(EventRow.of(rows));
                bytes += page.getLast().bytes();
            }
            return new Page(page, bytes, page.size() == size || bytes >= EventQuery.BYTES, hidden);
        }
    }

    private PreparedStatement open(GlobalPosition known, List<TrackedEventMessage<?>> lately) throws SQLException {
        var opened = connection.open();
        history = History.require(opened, known);
        History.require(opened, lately);
        check.check(opened);
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
