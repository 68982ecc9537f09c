package io.hrsystem.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Statements that go to the server together, in one round trip, and are carried out one after the other; after one that
 * fails none of the rest is. COMMIT may be the last of them.
 */
public final class SqlBatch {
    /** Binds the arguments of one statement. */
    public interface Binder {
        /** Returns the number of the parameter behind its own, which begin with this one. */
        int bind(PreparedStatement statement, int first) throws SQLException;
    }

    /** Reads the rows of one statement. */
    public interface Reader {
        void read(ResultSet rows) throws SQLException;
    }

    /** Reads what one statement has brought. */
    private interface Outcome {
        void read(PreparedStatement statement) throws SQLException;
    }

    private record Part(String sql, Binder binder, Outcome outcome) {}

    private final List<Part> parts = new ArrayList<>();

    /** Adds one statement, which may return rows or not; its arguments are bound in order. */
    public SqlBatch add(String sql, @Nullable Object... values) {
        return add(sql, inOrder(values));
    }

    /** Adds one statement. */
    public SqlBatch add(String sql, Binder binder) {
        return add(sql, binder, _ -> {});
    }

    /** Adds one statement that changes rows, and takes their number. */
    public SqlBatch change(String sql, IntConsumer count, @Nullable Object... values) {
        return add(sql, inOrder(values), statement -> count.accept(statement.getUpdateCount()));
    }

    /** Adds one statement that returns rows; its arguments are bound in order. */
    public SqlBatch ask(String sql, Reader reader, @Nullable Object... values) {
        return ask(sql, inOrder(values), reader);
    }

    /** Adds one statement that returns rows. */
    public SqlBatch ask(String sql, Binder binder, Reader reader) {
        return add(sql, binder, statement -> {
            try (var rows = statement.getResultSet()) {
                reader.read(rows);
            }
        });
    }

    private SqlBatch add(String sql, Binder binder, Outcome outcome) {
        parts.add(new Part(sql, binder, outcome));
        return this;
    }

    /** Binds values in their order. */
    public static Binder inOrder(@Nullable Object... values) {
        return (statement, first) -> {
            for (var i = 0; i < values.length; i++) statement.setObject(first + i, values[i]);
            return first + values.length;
        };
    }

    public SqlBatch addAll(SqlBatch other) {
        parts.addAll(other.parts);
        return this;
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** In the running Spring transaction, with Spring's exceptions. */
    public void send(JdbcOperations database) {
        database.execute((Connection connection) -> {
            send(connection);
            return true;
        });
    }

    /** Does nothing if it is empty. */
    public void send(Connection connection) throws SQLException {
        if (isEmpty()) return;
        try (var statement = connection.prepareStatement(sql())) {
            var next = 1;
            for (var part : parts) next = part.binder.bind(statement, next);
            statement.execute();
            for (var part : parts) {
                part.outcome.read(statement);
                statement.getMoreResults();
            }
        }
    }

    private String sql() {
        var sql = new StringJoiner("; ");
        for (var part : parts) sql.add(part.sql);
        return sql.toString();
    }
}
