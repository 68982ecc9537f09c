package io.hrsystem.eventstore.feed;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.HistoryNumber;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Whether the event store is still the one that was read from. After a restore, or a fail-over that lost something, it
 * ends before what a reader knows, or its events are of transactions that the server has yet to begin, which would hide
 * them for ever.
 */
final class History {
    private static final String LOOK = """
        SELECT last.xid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
               coalesce((last.xid, last.pos) < (?, ?), ? > 0), %s
          FROM (SELECT) AS store
          LEFT JOIN LATERAL (SELECT xid, pos FROM event ORDER BY xid DESC, pos DESC LIMIT 1) AS last ON true\
        """.formatted(HistoryNumber.SQL);

    private static final String MISSING = """
        SELECT count(*) FROM unnest(?::bigint[], ?::bigint[], ?::uuid[]) AS known (xid, pos, event_id)
         WHERE NOT EXISTS (SELECT FROM event WHERE event.xid = known.xid AND event.pos = known.pos
                              AND event.event_id = known.event_id)\
        """;

    private History() {}

    /**
     * What was written at the same time may have got lost in part: not only the last event has to be there.
     *
     * @param lately read, and delivered perhaps
     * @throws LostHistory if one of them is not there
     */
    static void require(Connection connection, List<TrackedEventMessage<?>> lately) throws SQLException {
        if (lately.isEmpty()) return;
        try (var look = connection.prepareStatement(MISSING)) {
            look.setArray(
                    1, array(connection, "bigint", lately, it -> position(it).xid()));
            look.setArray(
                    2, array(connection, "bigint", lately, it -> position(it).pos()));
            look.setArray(3, array(connection, "uuid", lately, TrackedEventMessage::getIdentifier));
            try (var row = look.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0)
                    throw new LostHistory("of the last %d events that were read the event store lacks %d: it has been"
                                    .formatted(lately.size(), row.getLong(1))
                            + " set back");
            }
        }
    }

    private static GlobalPosition position(TrackedEventMessage<?> event) {
        return GlobalPosition.of(event.trackingToken());
    }

    private static Array array(
            Connection connection,
            String type,
            List<TrackedEventMessage<?>> events,
            Function<TrackedEventMessage<?>, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    /**
     * Returns the {@link HistoryNumber} of the store.
     *
     * @param known a position up to which everything has been read
     * @throws LostHistory if nobody may read on from there
     */
    static int require(Connection connection, GlobalPosition known) throws SQLException {
        try (var look = connection.prepareStatement(LOOK)) {
            look.setLong(1, known.xid());
            look.setLong(2, known.pos());
            look.setLong(3, known.xid());
            try (var row = look.executeQuery()) {
                row.next();
                if (row.getBoolean(1))
                    throw new LostHistory("the events are of transactions that this server has yet to begin: it is"
                            + " not the one that wrote them");
                if (row.getBoolean(2))
                    throw new LostHistory("position " + known + " has been read, which is behind the last event: the"
                            + " event store has been set back");
                return row.getInt(3);
            }
        }
    }
}
