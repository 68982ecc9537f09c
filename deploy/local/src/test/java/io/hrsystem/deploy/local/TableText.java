package io.hrsystem.deploy.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table of a database, of ours or of PostgreSQL itself, to be read as text, column by column. */
record TableText(String name, String columns) {
    private static final int AT_A_TIME = 1_000;

    /** Every table that the catalogue knows and that holds rows, with its statistics. */
    static List<TableText> all(Connection session) throws SQLException {
        var tables = new ArrayList<TableText>();
        try (var statement = session.createStatement();
                var rows = statement.executeQuery("""
                    SELECT c.oid::regclass::text, string_agg(quote_ident(attname) || '::text', ', ' ORDER BY attnum)
                      FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                     WHERE relkind IN ('r', 'm') AND relnamespace <> 'pg_toast'::regnamespace GROUP BY c.oid
                    """)) {
            while (rows.next()) tables.add(new TableText(rows.getString(1), rows.getString(2)));
        }
        return tables;
    }

    void searchedBy(Search search, Connection session) throws SQLException {
        session.setAutoCommit(false);
        try (var statement = session.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery("SELECT %s FROM %s".formatted(columns, name))) {
                var width = rows.getMetaData().getColumnCount();
                while (rows.next())
                    for (var column = 1; column <= width; column++) {
                        var text = rows.getString(column);
                        if (text != null) search.through(text);
                    }
            }
        }
        session.commit();
        session.setAutoCommit(true);
    }
}
