package io.hrsystem.query.platform.projections.table;

import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stored rows of one table, many at a time: each call adds one statement to a batch. */
public final class TableStore<R extends Row<R>> {
    private final Table<R> table;
    private final TableSql sql;

    /** @param schema {@code public} for the live tables, {@code next} for those of a rebuild */
    public TableStore(Table<R> table, String schema) {
        this.table = table;
        this.sql = TableSql.of(table, schema);
    }

    /** Hands over those that there are. */
    public void load(Collection<? extends RowKey<R>> keys, SqlBatch statements, Consumer<R> loaded) {
        if (keys.isEmpty()) return;
        var values = keys.stream().map(table::valuesOfKey).toList();
        statements.ask(sql.load(), (statement, first) -> bind(statement, first, table.keys(), values), rows -> {
            while (rows.next()) loaded.accept(table.read(rows));
        });
    }

    public void write(Collection<R> rows, SqlBatch statements) {
        var values = rows.stream().map(table::valuesOf).toList();
        add(statements, sql.write(), table.columns(), values);
    }

    public void remove(Collection<? extends RowKey<R>> keys, SqlBatch statements) {
        var values = keys.stream().map(table::valuesOfKey).toList();
        add(statements, sql.remove(), table.keys(), values);
    }

    static void add(SqlBatch statements, String sql, List<Column> columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) statements.add(sql, (statement, first) -> bind(statement, first, columns, rows));
    }

    static int bind(PreparedStatement statement, int first, List<Column> columns, List<@Nullable Object[]> rows)
            throws SQLException {
        var connection = statement.getConnection();
        for (var i = 0; i < columns.size(); i++) {
            var column = i;
            var elements = rows.stream().map(row -> row[column]).toArray();
            statement.setArray(
                    first + i, connection.createArrayOf(columns.get(i).type().sql, elements));
        }
        return first + columns.size();
    }
}
