package io.hrsystem.query.platform.projections.table;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * How the live rows of one company become those that were made beside them; what is right already is not touched.
 *
 * @param <R> whose table it is, or from which its rows follow
 */
public final class CompanyDifference<R extends Row<R>> {
    private final Table<R> owner;
    private final List<String> all;
    private final List<String> some;

    /**
     * @param table of the read side, and of rows that are kept by it or follow from its rows
     * @param schema where the rows were made
     */
    public CompanyDifference(Table<R> owner, Table<?> table, String schema) {
        this.owner = owner;
        var touched = " AND (%s) IN (SELECT * FROM unnest(%s))"
                .formatted(
                        list(owner.keys(), it -> "%1$s." + it.name()),
                        list(owner.keys(), it -> "?::%s[]".formatted(it.type().sql)));
        this.all = List.of(remove(table, schema, ""), put(table, schema, ""));
        this.some = List.of(
                remove(table, schema, touched.formatted("live")), put(table, schema, touched.formatted("made")));
    }

    /** Statements that take the company, one after the other, and answer with the number of rows that they have changed. */
    public List<String> all() {
        return all;
    }

    /** The same of the rows of these keys, or of what follows from them. */
    public void some(TenantId company, Collection<? extends RowKey<R>> keys, SqlBatch statements) {
        if (keys.isEmpty()) return;
        var values = keys.stream().map(owner::valuesOfKey).toList();
        for (var sql : some)
            statements.add(sql, (statement, first) -> {
                statement.setString(first, company.value());
                return TableStore.bind(statement, first + 1, owner.keys(), values);
            });
    }

    private static String remove(Table<?> table, String schema, String condition) {
        return """
            WITH removed AS (
              DELETE FROM public.%1$s AS live WHERE live.%2$s = ?%3$s
                 AND NOT EXISTS (SELECT FROM %4$s.%1$s AS made WHERE %5$s) RETURNING 1)
            SELECT count(*) FROM removed\
            """.formatted(table.name(), company(table), condition, schema, same(table));
    }

    private static String put(Table<?> table, String schema, String condition) {
        var columns = table.columns();
        var values = columns.subList(table.keys().size(), columns.size());
        return """
            WITH put AS (
              INSERT INTO public.%1$s (%2$s)
              SELECT %3$s FROM %4$s.%1$s AS made LEFT JOIN public.%1$s AS live ON live.%5$s = ? AND %6$s
               WHERE ROW(%7$s) IS DISTINCT FROM ROW(%8$s)%9$s
              ON CONFLICT (%10$s) DO %11$s RETURNING 1)
            SELECT count(*) FROM put\
            """.formatted(
                        table.name(),
                        list(columns, Column::name),
                        list(columns, it -> "made." + it.name()),
                        schema,
                        company(table),
                        same(table),
                        list(columns, it -> comparable("live", it)),
                        list(columns, it -> comparable("made", it)),
                        condition,
                        list(table.keys(), Column::name),
                        values.isEmpty()
                                ? "NOTHING"
                                : "UPDATE SET " + list(values, it -> "%1$s = excluded.%1$s".formatted(it.name())));
    }

    private static String company(Table<?> table) {
        return table.keys().getFirst().name();
    }

    private static String same(Table<?> table) {
        return table.keys().stream()
                .map(it -> "live.%1$s = made.%1$s".formatted(it.name()))
                .collect(joining(" AND "));
    }

    /** JSON has no equality; ours is written in one way only. */
    private static String comparable(String place, Column column) {
        var name = place + "." + column.name();
        return column.type() == ColumnType.JSON ? name + "::text" : name;
    }

    private static String list(List<Column> columns, Function<Column, String> text) {
        return columns.stream().map(text).collect(joining(", "));
    }
}
