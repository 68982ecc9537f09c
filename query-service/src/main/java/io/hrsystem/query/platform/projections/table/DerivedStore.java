package io.hrsystem.query.platform.projections.table;

import static java.util.stream.Collectors.toCollection;

import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stored rows that follow from others: written with them, never loaded. */
public final class DerivedStore<R extends Row<R>, D extends Row<D>> {
    private final DerivedTable<R, D> derived;
    private final Table<R> owner;
    private final TableStore<D> store;
    private final String remove;

    DerivedStore(DerivedTable<R, D> derived, Table<R> owner, String schema) {
        this.derived = derived;
        this.owner = owner;
        this.store = new TableStore<>(derived.table(), schema);
        this.remove = TableSql.remove(schema + "." + derived.table().name(), owner.keys());
    }

    /**
     * @param removed keys of rows from which nothing follows any more
     * @param written rows that are there now, or are otherwise now
     * @param stored finds a row as it was before
     */
    public void write(
            List<RowKey<R>> removed, List<R> written, Function<RowKey<R>, @Nullable R> stored, SqlBatch statements) {
        var replaced = removed.stream().map(owner::valuesOfKey).collect(toCollection(ArrayList::new));
        var rows = new ArrayList<D>();
        for (var row : written) {
            var before = stored.apply(row.key());
            var changed = before == null ? null : derived.changed(before, row);
            if (changed == null) replaced.add(owner.valuesOfKey(row.key()));
            rows.addAll(changed == null ? derived.rowsOf(List.of(row)) : changed);
        }
        TableStore.add(statements, remove, owner.keys(), replaced);
        store.write(rows, statements);
    }
}
