package io.hrsystem.query.platform.projections;

import io.hrsystem.query.platform.projections.api.CannotApply;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one event does to the rows of one table, until it is known whether all of the event can be applied. */
public final class EventChanges<R extends Row<R>> implements Changes<R> {
    private final ProjectedTable<?, R> projection;
    private final Function<RowKey<R>, @Nullable R> before;
    private final Map<RowKey<R>, @Nullable R> made = new LinkedHashMap<>();

    /** @param before finds a row as it is without this event */
    public EventChanges(ProjectedTable<?, R> projection, Function<RowKey<R>, @Nullable R> before) {
        this.projection = projection;
        this.before = before;
    }

    @Override
    public void put(R row) {
        put(null, row);
    }

    @Override
    public void change(RowKey<R> key, UnaryOperator<R> change) {
        var row = current(key);
        if (row == null) throw new CannotApply("there is no row " + key);
        replace(key, row, change);
    }

    @Override
    public void changeOrPut(R first, UnaryOperator<R> change) {
        var row = current(first.key());
        if (row == null) put(first);
        else replace(first.key(), row, change);
    }

    private @Nullable R current(RowKey<R> key) {
        return !made.isEmpty() && made.containsKey(key) ? made.get(key) : before.apply(key);
    }

    private void replace(RowKey<R> key, R row, UnaryOperator<R> change) {
        var after = change.apply(row);
        if (!after.key().equals(key)) throw new CannotApply(key + " became " + after.key());
        put(row, after);
    }

    private void put(@Nullable R before, R row) {
        projection.check(before, row);
        made.put(row.key(), row);
    }

    @Override
    public void remove(RowKey<R> key) {
        made.put(key, null);
    }

    /** Rows by key; null is a removed one. */
    public Map<RowKey<R>, @Nullable R> made() {
        return made;
    }

    /** Makes it ready for the next event. */
    public void clear() {
        made.clear();
    }
}
