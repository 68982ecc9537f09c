package io.hrsystem.query.platform.projections.table;

import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.List;
import java.util.stream.Stream;

/** The stored rows that follow from others: replaced with them, never loaded. */
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
     */
    public void replace(List<RowKey<R>> removed, List<R> written, SqlBatch statements) {
        var keys = Stream.concat(removed.stream(), written.stream().map(Row::key))
                .map(owner::valuesOfKey)
                .toList();
        TableStore.add(statements, remove, owner.keys(), keys);
        store.write(derived.rowsOf(written), statements);
    }
}
