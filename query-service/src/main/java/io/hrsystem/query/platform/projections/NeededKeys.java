package io.hrsystem.query.platform.projections;

import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.Row;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Looks at events before they are applied: which stored rows will they need? */
final class NeededKeys<K extends Record, R extends Record & Row<K>> implements Changes<K, R> {
    private final Set<K> needed = new LinkedHashSet<>();
    private final Set<K> written = new HashSet<>();

    Set<K> needed() {
        return needed;
    }

    @Override
    public void put(R row) {
        written.add(row.key());
    }

    @Override
    public void change(K key, UnaryOperator<R> change) {
        if (!written.contains(key)) needed.add(key);
    }

    @Override
    public void remove(K key) {
        written.add(key);
    }
}
