package io.hrsystem.query.platform.projections;

import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Looks at events before they are applied: which stored rows will they need? */
final class NeededKeys<R extends Row<R>> implements Changes<R> {
    private final Set<RowKey<R>> needed = new LinkedHashSet<>();
    private final Set<RowKey<R>> written = new HashSet<>();

    Set<RowKey<R>> needed() {
        return needed;
    }

    /** All that are looked at or written. */
    Set<RowKey<R>> touched() {
        var touched = new HashSet<>(needed);
        touched.addAll(written);
        return touched;
    }

    @Override
    public void put(R row) {
        written.add(row.key());
    }

    @Override
    public void change(RowKey<R> key, UnaryOperator<R> change) {
        if (!written.contains(key)) needed.add(key);
    }

    @Override
    public void changeOrPut(R first, UnaryOperator<R> change) {
        change(first.key(), change);
    }

    @Override
    public void remove(RowKey<R> key) {
        written.add(key);
    }
}
