package io.hrsystem.deploy.local.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a request learns from a statement.
 *
 * @param state how it was refused; empty if it was not
 * @param rows what it returned, in no order
 * @param changed how many rows it says that it has changed
 * @param words what it was told with a refusal
 */
record Outcome(String state, List<String> rows, int changed, String words) {
    static final Outcome NOTHING = new Outcome("", List.of(), 0, "");

    static Outcome of(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var hasRows = statement.execute(sql);
            return new Outcome("", hasRows ? rows(statement) : List.of(), Math.max(0, statement.getUpdateCount()), "");
        } catch (SQLException e) {
            var state = String.valueOf(e.getSQLState());
            if (state.startsWith("08") || state.startsWith("57")) throw e;
            return new Outcome(state, List.of(), 0, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> rows(Statement statement) throws SQLException {
        var rows = new ArrayList<String>();
        try (var result = statement.getResultSet()) {
            var width = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new StringBuilder();
                for (var column = 1; column <= width; column++)
                    row.append(result.getString(column)).append('|');
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    boolean isRefused() {
        return !state.isEmpty();
    }

    /** Whether two requests learned the same; in which words a refusal is put hangs on the order of the rows. */
    boolean tellsTheSameAs(Outcome other) {
        return state.equals(other.state) && rows.equals(other.rows) && changed == other.changed;
    }

    boolean names(String canary) {
        return words.contains(canary) || rows.stream().anyMatch(it -> it.contains(canary));
    }
}
