package io.hrsystem.eventstore.bulk;

import io.hrsystem.eventstore.GlobalPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where among all events a moment is. Events are in the order of their transactions and carry the clocks of their nodes,
 * which differ by less than {@link #APART}: so far around the moment they are looked at one by one.
 */
public final class Moments {
    private static final Duration APART = Duration.ofMinutes(10);

    private final JdbcClient events;

    /** @param system the command database, as the role that sees all tenants */
    public Moments(DataSource system) {
        this.events = JdbcClient.create(system);
    }

    /** The last event that is committed; the origin if there is none. */
    public GlobalPosition last() {
        return events.sql("SELECT xid, pos FROM event ORDER BY xid DESC, pos DESC LIMIT 1")
                .query(Moments::position)
                .optional()
                .orElse(GlobalPosition.ORIGIN);
    }

    /** The last event that was recorded at this moment or before it; the origin if there is none. */
    public GlobalPosition lastUntil(Instant moment) {
        return events.sql("""
            SELECT xid, pos FROM event WHERE xid BETWEEN ? AND ? AND recorded_at <= ? ORDER BY xid DESC, pos DESC LIMIT 1
            """)
                .params(before(moment.minus(APART)), before(moment.plus(APART)), time(moment))
                .query(Moments::position)
                .optional()
                .orElse(GlobalPosition.ORIGIN);
    }

    /** A transaction about then: all that was recorded by then is in it or before it, if clocks are right. */
    private long before(Instant moment) {
        var first = 0L;
        var last = last().xid();
        while (first < last) {
            var middle = first + (last - first) / 2;
            var next = recordedFrom(middle + 1);
            if (next == null || next.isAfter(moment)) last = middle;
            else first = middle + 1;
        }
        return first;
    }

    /** When the first event of this transaction or a later one was recorded; null if there is none. */
    private @Nullable Instant recordedFrom(long xid) {
        return events.sql("SELECT recorded_at FROM event WHERE xid >= ? ORDER BY xid, pos LIMIT 1")
                .param(xid)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    /** As events are written; the driver would round half of all moments up. */
    private static OffsetDateTime time(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static GlobalPosition position(ResultSet row, int number) throws SQLException {
        return new GlobalPosition(row.getLong(1), row.getLong(2));
    }
}
