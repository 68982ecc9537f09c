package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.EventChanges;
import io.hrsystem.query.platform.projections.ProjectedTable;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds streams into the rows of one table. */
final class FoldedTable<E extends DomainEvent, R extends Row<R>> {
    private final ProjectedTable<E, R> projection;
    private final Sink<R> sink;
    private final EventChanges<R> changes;
    private Map<RowKey<R>, R> before = Map.of();

    private FoldedTable(ProjectedTable<E, R> projection, Generation generation) {
        this.projection = projection;
        this.sink = new Sink<>(projection.table(), generation);
        this.changes = new EventChanges<>(projection.table(), key -> before.get(key));
    }

    static <E extends DomainEvent, R extends Row<R>> FoldedTable<E, R> of(
            ProjectedTable<E, R> projection, Generation generation) {
        return new FoldedTable<>(projection, generation);
    }

    /** The rows of one stream while it is being folded. */
    final class Rows {
        private Map<RowKey<R>, R> kept = Map.of();

        void apply(DomainEvent event, EventMeta meta) {
            before = kept;
            projection.apply(event, meta, changes);
        }

        void keepEvent() {
            if (changes.made().isEmpty()) return;
            changes.made().forEach(this::keep);
            changes.clear();
        }

        /** Most streams have a single row, and there are many streams: the smallest map there is. */
        private void keep(RowKey<R> key, @Nullable R row) {
            if (row != null && (kept.isEmpty() || kept.size() == 1 && kept.containsKey(key))) {
                kept = Map.of(key, row);
                return;
            }
            if (!(kept instanceof HashMap)) kept = new HashMap<>(kept);
            if (row == null) kept.remove(key);
            else kept.put(key, row);
        }

        /** They are written; the stream will not be folded any further. */
        void finish() {
            sink.add(kept.values());
        }
    }

    Rows begin() {
        return new Rows();
    }

    void dropEvent() {
        changes.clear();
    }

    void flush() {
        sink.flush();
    }
}
