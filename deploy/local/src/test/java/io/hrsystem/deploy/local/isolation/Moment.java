package io.hrsystem.deploy.local.isolation;

import io.hrsystem.platform.database.TenantGate;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** When a request's connection is asked to do something: with its company entered, or without any. */
enum Moment {
    ENTERED(true) {
        @Override
        Outcome run(DataSource pool, String company, String sql) throws SQLException {
            return inTransaction(pool, connection -> {
                enter(connection, company);
                return Outcome.of(connection, sql);
            });
        }
    },
    NESTED(true) {
        @Override
        Outcome run(DataSource pool, String company, String sql) throws SQLException {
            return inTransaction(pool, connection -> {
                enter(connection, company);
                var before = connection.setSavepoint();
                Outcome.of(connection, "SELECT 1 / 0");
                connection.rollback(before);
                connection.setSavepoint();
                return Outcome.of(connection, sql);
            });
        }
    },
    NOTHING_SAID(false) {
        @Override
        Outcome run(DataSource pool, String company, String sql) throws SQLException {
            return inTransaction(pool, connection -> Outcome.of(connection, sql));
        }
    },
    NEXT_BORROWER(false) {
        @Override
        Outcome run(DataSource pool, String company, String sql) throws SQLException {
            inTransaction(pool, connection -> enter(connection, company));
            try (var connection = pool.getConnection()) {
                return Outcome.of(connection, sql);
            }
        }
    },
    AFTER_ROLLBACK(false) {
        @Override
        Outcome run(DataSource pool, String company, String sql) throws SQLException {
            try (var connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                enter(connection, company);
                connection.rollback();
                var outcome = Outcome.of(connection, sql);
                connection.rollback();
                return outcome;
            }
        }
    },
    LEFT_BY_SAVEPOINT(false) {
        @Override
        Outcome run(DataSource pool, String company, String sql) throws SQLException {
            return inTransaction(pool, connection -> {
                var outside = connection.setSavepoint();
                enter(connection, company);
                connection.rollback(outside);
                return Outcome.of(connection, sql);
            });
        }
    };

    /** Whether the company's own rows are there to be seen. */
    final boolean entered;

    Moment(boolean entered) {
        this.entered = entered;
    }

    /** @param company that is entered, now or before */
    abstract Outcome run(DataSource pool, String company, String sql) throws SQLException;

    private interface Work {
        Outcome in(Connection connection) throws SQLException;
    }

    private static Outcome inTransaction(DataSource pool, Work work) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            var outcome = work.in(connection);
            if (outcome.isRefused()) connection.rollback();
            else connection.commit();
            return outcome;
        }
    }

    private static Outcome enter(Connection connection, String company) throws SQLException {
        try (var statement = connection.prepareStatement(TenantGate.ENTER)) {
            statement.setString(1, company);
            statement.execute();
        }
        return Outcome.NOTHING;
    }
}
