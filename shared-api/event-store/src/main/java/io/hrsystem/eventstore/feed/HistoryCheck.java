package io.hrsystem.eventstore.feed;

import java.sql.Connection;
import java.sql.SQLException;

/** Asked each time that a feed has come to the store by a new connection, before anything is read by it. */
@FunctionalInterface
public interface HistoryCheck {
    /** For who has nothing that could tell one history from another. */
    HistoryCheck NONE = _ -> {};

    /** @throws LostHistory if the store is not the one that is known, so that nothing may be read from it */
    void check(Connection store) throws SQLException;
}
