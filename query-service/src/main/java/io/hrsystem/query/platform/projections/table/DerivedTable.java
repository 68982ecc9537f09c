package io.hrsystem.query.platform.projections.table;

import io.hrsystem.query.platform.projections.api.Derived;
import io.hrsystem.query.platform.projections.api.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of rows that follow from the rows of another one. */
public final class DerivedTable<R extends Row<R>, D extends Row<D>> {
    private final Table<R> owner;
    private final Table<D> table;
    private final Derived<R, D> derived;

    private DerivedTable(Table<R> owner, Table<D> table, Derived<R, D> derived) {
        var keys = owner.keys().stream().map(Column::name).toList();
        var own = table.keys().stream().map(Column::name).toList();
        if (own.size() <= keys.size() || !own.subList(0, keys.size()).equals(keys))
            throw new IllegalArgumentException(
                    "the key of %s is %s and does not begin with %s".formatted(table.name(), own, keys));
        this.owner = owner;
        this.table = table;
        this.derived = derived;
    }

    public static <R extends Row<R>, D extends Row<D>> DerivedTable<R, D> of(Table<R> owner, Derived<R, D> derived) {
        return new DerivedTable<>(owner, Table.of(derived.row()), derived);
    }

    public Table<D> table() {
        return table;
    }

    /**
     * @param before what the row was; null if there was none
     * @throws io.hrsystem.query.platform.projections.api.CannotApply if the database would not take what follows from it
     */
    public void check(@Nullable R before, R row) {
        var changed = before == null ? null : changed(before, row);
        for (var each : changed == null ? derived.rows().apply(row) : changed) table.check(each);
    }

    /** What did not follow from the row as it was before; null if all is to be replaced. */
    @Nullable
    List<D> changed(R before, R row) {
        return derived.changed().apply(before, row);
    }

    /** What follows from them, all together. */
    public List<D> rowsOf(List<R> owners) {
        return owners.stream().flatMap(it -> derived.rows().apply(it).stream()).toList();
    }

    /** @param schema {@code public} for the live table, {@code next} for that of a rebuild */
    public DerivedStore<R, D> in(String schema) {
        return new DerivedStore<>(this, owner, schema);
    }
}
