package io.hrsystem.query.platform.projections.table;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;

/** The few statements that a table is kept by; each takes one array for each column. */
public record TableSql(String load, String write, String remove, String copy) {
    public static TableSql of(Table<?> table, String schema) {
        var name = schema + "." + table.name();
        var columns = names(table.columns(), "%s");
        var keys = names(table.keys(), "%s");
        var same = same(table.keys());
        return new TableSql(
                // OFFSET: one look by key for each, never a join with the whole table
                "SELECT %s FROM %s, LATERAL (SELECT * FROM %s AS t WHERE %s OFFSET 0) AS t"
                        .formatted(names(table.columns(), "t.%s"), unnested(table.keys(), "k"), name, same),
                write(table, name, columns, keys),
                remove(name, table.keys()),
                "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(name, columns));
    }

    /** @param keys all columns of the key, or the first ones of it */
    static String remove(String table, List<Column> keys) {
        return "DELETE FROM %s AS t USING %s WHERE %s".formatted(table, unnested(keys, "k"), same(keys));
    }

    private static String same(List<Column> keys) {
        return keys.stream().map(it -> "t.%1$s = k.%1$s".formatted(it.name())).collect(joining(" AND "));
    }

    private static String write(Table<?> table, String name, String columns, String keys) {
        var rows = unnested(table.columns(), "r");
        if (table.function() != null) return "SELECT %s(%s) FROM %s".formatted(table.function(), columns, rows);
        var values =
                table.columns().subList(table.keys().size(), table.columns().size());
        return "INSERT INTO %s (%s) SELECT %s FROM %s ON CONFLICT (%s) DO UPDATE SET %s"
                .formatted(name, columns, columns, rows, keys, names(values, "%1$s = excluded.%1$s"));
    }

    private static String unnested(List<Column> columns, String alias) {
        return "unnest(%s) AS %s (%s)"
                .formatted(list(columns, it -> "?::" + it.type().sql + "[]"), alias, names(columns, "%s"));
    }

    private static String names(List<Column> columns, String format) {
        return list(columns, it -> format.formatted(it.name()));
    }

    private static String list(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(joining(", "));
    }
}
