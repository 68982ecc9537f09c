package io.hrsystem.query.platform.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Held by the one node that puts things right, on a session of its own; it goes with it. Not for several threads. */
final class HealingLock implements AutoCloseable {
    private final DataSource read;
    private @Nullable Connection session;

    HealingLock(DataSource read) {
        this.read = read;
    }

    /** Returns whether this node has it. */
    boolean take() {
        try {
            if (session != null && session.isValid(2)) return true;
            close();
            var opened = read.getConnection();
            if (isGranted(opened)) session = opened;
            else opened.close();
            return session != null;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of the one that heals cannot be taken", e);
        }
    }

    private static boolean isGranted(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT pg_try_advisory_lock(hashtextextended('heal', 0))")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() {
        var held = session;
        session = null;
        if (held == null) return;
        try (held;
                var statement = held.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // the session is gone, and the lock with it
        }
    }
}
