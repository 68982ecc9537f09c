package io.hrsystem.query.platform.projections;

import io.hrsystem.query.platform.projections.api.CannotApply;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one event does to the rows of one table, until it is known whether all of the event can be applied. */
public final class EventChanges<K extends Record, R extends Record & Row<K>> implements Changes<K, R> {
    private final Table<K, R> table;
    private final Function<K, @Nullable R> before;
    private final Map<K, @Nullable R> made = new LinkedHashMap<>();

    /** @param before finds a row as it is without this event */
    public EventChanges(Table<K, R> table, Function<K, @Nullable R> before) {
        this.table = table;
        this.before = before;
    }

    @Override
    public void put(R row) {
        table.check(row);
        made.put(row.key(), row);
    }

    @Override
    public void change(K key, UnaryOperator<R> change) {
        var row = !made.isEmpty() && made.containsKey(key) ? made.get(key) : before.apply(key);
        if (row == null) throw new CannotApply("there is no row " + key);
        var after = change.apply(row);
        if (!after.key().equals(key)) throw new CannotApply(key + " became " + after.key());
        put(after);
    }

    @Override
    public void remove(K key) {
        made.put(key, null);
    }

    /** Rows by key; null is a removed one. */
    public Map<K, @Nullable R> made() {
        return made;
    }

    /** Makes it ready for the next event. */
    public void clear() {
        made.clear();
    }
}
