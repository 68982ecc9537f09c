package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.TenantId;
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
    private static final String ALONE = "pg_try_advisory_lock";
    private static final String TOGETHER = "pg_try_advisory_lock_shared";

    private final Connection session;

    private RebuildLocks(Connection session) {
        this.session = session;
    }

    /** @throws RebuildIsRunning if one of them is taken, by a rebuild of all companies or of one */
    static RebuildLocks take(JdbcTemplate database, Collection<String> groups) {
        return take(database, locks -> {
            for (var group : new TreeSet<>(groups)) locks.take(ALONE, "rebuild " + group, group);
        });
    }

    /**
     * Companies are rebuilt side by side, but not beside a rebuild of all.
     *
     * @param schema of its tables, which are left over if nobody holds it
     * @throws RebuildIsRunning if one of them is taken
     */
    static RebuildLocks take(JdbcTemplate database, Collection<String> groups, TenantId company, String schema) {
        return take(database, locks -> {
            for (var group : new TreeSet<>(groups)) {
                locks.take(TOGETHER, "rebuild " + group, group);
                locks.take(ALONE, "rebuild %s of %s".formatted(group, company), group + " of this company");
            }
            locks.take(ALONE, schema, schema);
        });
    }

    private static RebuildLocks take(JdbcTemplate database, Taking taking) {
        try {
            var locks = new RebuildLocks(
                    Objects.requireNonNull(database.getDataSource()).getConnection());
            try {
                taking.take(locks);
                return locks;
            } catch (RuntimeException | SQLException e) {
                locks.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The locks of a rebuild cannot be taken", e);
        }
    }

    private interface Taking {
        void take(RebuildLocks locks) throws SQLException;
    }

    private void take(String function, String key, String what) throws SQLException {
        try (var statement = session.prepareStatement("SELECT %s(hashtextextended(?, 0))".formatted(function))) {
            statement.setString(1, key);
            try (var answer = statement.executeQuery()) {
                if (!answer.next() || !answer.getBoolean(1)) throw new RebuildIsRunning(what);
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
