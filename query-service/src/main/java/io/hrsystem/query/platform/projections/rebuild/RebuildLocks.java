package io.hrsystem.query.platform.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Held by a rebuild from its beginning to its end, on a session of its own; they go with it. Should that session get
 * lost while the rebuild goes on, the number of the generation keeps the two apart.
 */
final class RebuildLocks implements AutoCloseable {
    private final Connection session;

    private RebuildLocks(Connection session) {
        this.session = session;
    }

    /** @throws RebuildIsRunning if one of them is taken */
    static RebuildLocks take(JdbcTemplate database, Collection<String> groups) {
        try {
            var locks = new RebuildLocks(
                    Objects.requireNonNull(database.getDataSource()).getConnection());
            try {
                for (var group : new TreeSet<>(groups)) locks.take(group);
                return locks;
            } catch (RuntimeException | SQLException e) {
                locks.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The locks of a rebuild cannot be taken", e);
        }
    }

    private void take(String group) throws SQLException {
        try (var statement =
                session.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended('rebuild ' || ?, 0))")) {
            statement.setString(1, group);
            try (var answer = statement.executeQuery()) {
                if (!answer.next() || !answer.getBoolean(1)) throw new RebuildIsRunning(group);
            }
        }
    }

    @Override
    public void close() {
        try (session;
                var statement = session.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // the session is gone, and the locks with it
        }
    }
}
