package io.hrsystem.eventstore.bulk;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.EventRow;
import io.hrsystem.eventstore.GlobalPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Events of one company as they are stored, among those of others. */
public final class CompanyEvents {
    // two comparisons: the planner takes the bare xids for the index and knows nothing of pairs
    private static final String BETWEEN = "SELECT " + EventRow.COLUMNS + " FROM event"
            + " WHERE tenant_id = ? AND xid BETWEEN ? AND ? AND (xid, pos) > (?, ?) AND (xid, pos) <= (?, ?)"
            + " ORDER BY xid, pos";
    private static final String FIRST =
            "SELECT " + EventRow.COLUMNS + " FROM event WHERE tenant_id = ? AND stream_id = ? AND sequence = 0";
    // + 0: by the key of the company, not by the order of all events
    private static final String RECORDED = "SELECT min(xid + 0), max(xid + 0) FROM event"
            + " WHERE tenant_id = ? AND recorded_at >= ? AND recorded_at < ?";

    private final DataSource system;

    /** Between which transactions events are, both included. */
    public record Span(long firstXid, long lastXid) {}

    /** @param system the command database, as the role that sees all tenants */
    public CompanyEvents(DataSource system) {
        this.system = system;
    }

    /** Those behind {@code after}, up to and with {@code until}, in global order; as many as there are. */
    public List<EventRow> between(TenantId company, GlobalPosition after, GlobalPosition until) {
        return asked(
                BETWEEN, company.value(), after.xid(), until.xid(), after.xid(), after.pos(), until.xid(), until.pos());
    }

    /** The first event of a stream. */
    public Optional<EventRow> first(TenantId company, String stream) {
        return asked(FIRST, company.value(), stream).stream().findFirst();
    }

    /** Where those are that were recorded at {@code from} or later, and before {@code to}; empty if there are none. */
    public Optional<Span> recorded(TenantId company, Instant from, Instant to) {
        return asking(
                RECORDED,
                rows -> {
                    rows.next();
                    var first = rows.getObject(1, Long.class);
                    return first == null ? Optional.empty() : Optional.of(new Span(first, rows.getLong(2)));
                },
                company.value(),
                from.atOffset(ZoneOffset.UTC),
                to.atOffset(ZoneOffset.UTC));
    }

    private List<EventRow> asked(String sql, Object... values) {
        return asking(
                sql,
                rows -> {
                    var events = new ArrayList<EventRow>();
                    while (rows.next()) events.add(EventRow.of(rows));
                    return events;
                },
                values);
    }

    private <T> T asking(String sql, Reader<T> reader, Object... values) {
        var connection = DataSourceUtils.getConnection(system);
        try (var statement = connection.prepareStatement(sql)) {
            // planned each time: it hangs on how far the two ends are apart
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (var place = 0; place < values.length; place++) statement.setObject(place + 1, values[place]);
            try (var rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Events of a company cannot be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, system);
        }
    }

    private interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
