package io.hrsystem.query.platform.projections;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** The stored rows of one table, many at a time: each call is one statement. */
public final class TableStore<K extends Record, R extends Record & Row<K>> {
    private final Table<K, R> table;
    private final TableSql sql;
    private final JdbcOperations database;

    /** @param schema {@code public} for the live tables, {@code next} for those of a rebuild */
    public TableStore(Table<K, R> table, String schema, JdbcOperations database) {
        this.table = table;
        this.sql = TableSql.of(table, schema);
        this.database = database;
    }

    List<R> load(Collection<K> keys) {
        if (keys.isEmpty()) return List.of();
        var values = keys.stream().map(table::valuesOfKey).toList();
        return database.query(
                sql.load(), statement -> bind(statement, table.keys(), values), (row, _) -> table.read(row));
    }

    public void write(Collection<R> rows) {
        var values = rows.stream().map(table::valuesOf).toList();
        execute(sql.write(), table.columns(), values);
    }

    void remove(Collection<K> keys) {
        var values = keys.stream().map(table::valuesOfKey).toList();
        execute(sql.remove(), table.keys(), values);
    }

    private void execute(String statement, List<Column> columns, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        database.execute(statement, (PreparedStatement prepared) -> {
            bind(prepared, columns, rows);
            return prepared.execute();
        });
    }

    private static void bind(PreparedStatement statement, List<Column> columns, List<@Nullable Object[]> rows)
            throws SQLException {
        var connection = statement.getConnection();
        for (var i = 0; i < columns.size(); i++) {
            var column = i;
            var elements = rows.stream().map(row -> row[column]).toArray();
            statement.setArray(i + 1, connection.createArrayOf(columns.get(i).type().sql, elements));
        }
    }
}
