package io.hrsystem.query.platform.projections;

import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one table during a batch: as they are stored, changed by one event after the other. */
final class Rows<R extends Row<R>> {
    private final Map<RowKey<R>, R> stored = new HashMap<>();
    private final Map<RowKey<R>, @Nullable R> changed = new LinkedHashMap<>();
    private final EventChanges<R> ofEvent;

    Rows(ProjectedTable<?, R> projection) {
        ofEvent = new EventChanges<>(projection, this::current);
    }

    void add(R row) {
        stored.put(row.key(), row);
    }

    Changes<R> ofEvent() {
        return ofEvent;
    }

    /** The event has been applied as a whole. */
    void keepEvent() {
        changed.putAll(ofEvent.made());
        ofEvent.clear();
    }

    /** The event could not be applied: nothing of it stays. */
    void dropEvent() {
        ofEvent.clear();
    }

    List<R> written() {
        return changed.values().stream().filter(Objects::nonNull).toList();
    }

    List<RowKey<R>> removed() {
        return changed.keySet().stream().filter(key -> changed.get(key) == null).toList();
    }

    /** As it was before the batch. */
    @Nullable
    R stored(RowKey<R> key) {
        return stored.get(key);
    }

    private @Nullable R current(RowKey<R> key) {
        return changed.containsKey(key) ? changed.get(key) : stored.get(key);
    }
}
