package io.hrsystem.query.platform.projections.table;

import io.hrsystem.query.platform.projections.api.Derived;
import io.hrsystem.query.platform.projections.api.Row;
import java.util.List;
import java.util.function.Function;

/** The table of rows that follow from the rows of another one. */
public final class DerivedTable<R extends Row<R>, D extends Row<D>> {
    private final Table<R> owner;
    private final Table<D> table;
    private final Function<R, List<D>> rows;

    private DerivedTable(Table<R> owner, Table<D> table, Function<R, List<D>> rows) {
        var keys = owner.keys().stream().map(Column::name).toList();
        var own = table.keys().stream().map(Column::name).toList();
        if (own.size() <= keys.size() || !own.subList(0, keys.size()).equals(keys))
            throw new IllegalArgumentException(
                    "the key of %s is %s and does not begin with %s".formatted(table.name(), own, keys));
        this.owner = owner;
        this.table = table;
        this.rows = rows;
    }

    public static <R extends Row<R>, D extends Row<D>> DerivedTable<R, D> of(Table<R> owner, Derived<R, D> derived) {
        return new DerivedTable<>(owner, Table.of(derived.row()), derived.rows());
    }

    public Table<D> table() {
        return table;
    }

    /** @throws io.hrsystem.query.platform.projections.api.CannotApply if the database would not take what follows from it */
    public void check(R row) {
        for (var each : rows.apply(row)) table.check(each);
    }

    /** What follows from them, all together. */
    public List<D> rowsOf(List<R> owners) {
        return owners.stream().flatMap(it -> rows.apply(it).stream()).toList();
    }

    /** @param schema {@code public} for the live table, {@code next} for that of a rebuild */
    public DerivedStore<R, D> in(String schema) {
        return new DerivedStore<>(this, owner, schema);
    }
}
