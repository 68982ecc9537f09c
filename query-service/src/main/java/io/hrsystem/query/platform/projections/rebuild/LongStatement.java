package io.hrsystem.query.platform.projections.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.jdbc.core.JdbcTemplate;

/** A statement that may take as long as it needs: the limits of the pool are made for batches. */
final class LongStatement {
    private static final Duration LONGEST = Duration.ofHours(12);

    private LongStatement() {}

    static void run(JdbcTemplate database, String sql, Object... arguments) {
        ask(database, sql, arguments);
    }

    /** The first value of the first row as a number, 0 if it is none. */
    static long ask(JdbcTemplate database, String sql, Object... arguments) {
        var answer = database.execute((Connection connection) -> {
            var patience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST.toMillis()));
            try (var settings = connection.createStatement()) {
                settings.execute("SET statement_timeout = " + LONGEST.toMillis());
                try {
                    return ask(connection, sql, arguments);
                } finally {
                    reset(connection, settings);
                }
            } finally {
                connection.setNetworkTimeout(Runnable::run, patience);
            }
        });
        return answer == null ? 0 : answer;
    }

    /** In a transaction that has failed nothing is carried out any more, and its end resets it. */
    private static void reset(Connection connection, Statement settings) throws SQLException {
        var state = connection.unwrap(BaseConnection.class).getTransactionState();
        if (state != TransactionState.FAILED) settings.execute("RESET statement_timeout");
    }

    private static long ask(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < arguments.length; i++) statement.setObject(i + 1, arguments[i]);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getObject(1) instanceof Number number ? number.longValue() : 0;
            }
        }
    }
}
