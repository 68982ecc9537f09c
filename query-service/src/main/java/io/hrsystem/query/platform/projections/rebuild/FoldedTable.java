package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.EventChanges;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds streams into the rows of one table. */
final class FoldedTable<E extends DomainEvent, K extends Record, R extends Record & Row<K>> {
    private final Projection<E, K, R> projection;
    private final Sink<K, R> sink;
    private final EventChanges<K, R> changes;
    private Map<K, R> before = Map.of();

    private FoldedTable(Projection<E, K, R> projection, JdbcTemplate database) {
        this.projection = projection;
        this.sink = new Sink<>(projection.table(), database);
        this.changes = new EventChanges<>(projection.table(), key -> before.get(key));
    }

    static <E extends DomainEvent, K extends Record, R extends Record & Row<K>> FoldedTable<E, K, R> of(
            Projection<E, K, R> projection, JdbcTemplate database) {
        return new FoldedTable<>(projection, database);
    }

    /** The rows of one stream while it is being folded. */
    final class Rows {
        private Map<K, R> kept = Map.of();

        void apply(DomainEvent event, EventMeta meta) {
            var type = projection.events();
            if (!type.isInstance(event)) return;
            before = kept;
            projection.apply(type.cast(event), meta, changes);
        }

        void keepEvent() {
            if (changes.made().isEmpty()) return;
            changes.made().forEach(this::keep);
            changes.clear();
        }

        /** Most streams have a single row, and there are many streams: the smallest map there is. */
        private void keep(K key, @Nullable R row) {
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
