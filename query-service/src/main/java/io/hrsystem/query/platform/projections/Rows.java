package io.hrsystem.query.platform.projections;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of one table in memory: as they are stored, changed by one event after the other. Null is a removed row. */
final class Rows<K extends Record, R extends Record & Row<K>> implements Changes<K, R> {
    private final Map<K, R> stored = new HashMap<>();
    private final Map<K, @Nullable R> changed = new LinkedHashMap<>();
    private final Map<K, @Nullable R> ofEvent = new LinkedHashMap<>();

    void add(Collection<R> rows) {
        for (var row : rows) stored.put(row.key(), row);
    }

    @Override
    public void put(R row) {
        ofEvent.put(row.key(), row);
    }

    @Override
    public void change(K key, UnaryOperator<R> change) {
        var row = current(key);
        if (row == null) throw new IllegalStateException("there is no row " + key);
        var after = change.apply(row);
        if (!after.key().equals(key)) throw new IllegalStateException(key + " became " + after.key());
        ofEvent.put(key, after);
    }

    @Override
    public void remove(K key) {
        ofEvent.put(key, null);
    }

    private @Nullable R current(K key) {
        if (ofEvent.containsKey(key)) return ofEvent.get(key);
        if (changed.containsKey(key)) return changed.get(key);
        return stored.get(key);
    }

    /** The event has been applied as a whole. */
    void keepEvent() {
        changed.putAll(ofEvent);
        ofEvent.clear();
    }

    /** The event could not be applied: nothing of it stays. */
    void dropEvent() {
        ofEvent.clear();
    }

    List<R> written() {
        return changed.values().stream().filter(Objects::nonNull).toList();
    }

    List<K> removed() {
        return changed.keySet().stream().filter(key -> changed.get(key) == null).toList();
    }
}
