package io.hrsystem.eventstore.feed;

import io.hrsystem.eventstore.GlobalPosition;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether the event store is still the one that was read from. After a restore, or a fail-over that lost something, it
 * ends before what a reader knows, or its events are of transactions that the server has yet to begin, which would hide
 * them for ever.
 */
final class History {
    private static final String LOOK = """
        SELECT last.xid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
               coalesce((last.xid, last.pos) < (?, ?), ? > 0)
          FROM (SELECT) AS store
          LEFT JOIN LATERAL (SELECT xid, pos FROM event ORDER BY xid DESC, pos DESC LIMIT 1) AS last ON true\
        """;

    private History() {}

    /**
     * @param known a position up to which everything has been read
     * @throws LostHistory if nobody may read on from there
     */
    static void require(Connection connection, GlobalPosition known) throws SQLException {
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
            }
        }
    }
}
