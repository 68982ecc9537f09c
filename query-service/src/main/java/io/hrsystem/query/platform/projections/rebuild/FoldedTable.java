package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.EventChanges;
import io.hrsystem.query.platform.projections.ProjectedTable;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds streams into the rows of one table. */
final class FoldedTable<E extends DomainEvent, R extends Row<R>> {
    private final ProjectedTable<E, R> projection;
    private final TableCopy<R> copy;
    private final @Nullable DerivedCopy<R, ?> derived;
    private final List<R> collected = new ArrayList<>();
    private final EventChanges<R> changes;
    private Map<RowKey<R>, R> before = Map.of();

    private FoldedTable(ProjectedTable<E, R> projection, TablesBeside tables) {
        this.projection = projection;
        this.copy = new TableCopy<>(projection.table(), tables);
        var following = projection.derived();
        this.derived = following == null ? null : DerivedCopy.of(following, tables);
        this.changes = new EventChanges<>(projection, key -> before.get(key));
    }

    static <E extends DomainEvent, R extends Row<R>> FoldedTable<E, R> of(
            ProjectedTable<E, R> projection, TablesBeside tables) {
        return new FoldedTable<>(projection, tables);
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

        int count() {
            return kept.size();
        }

        /** Among those that are written next. */
        void collect() {
            collected.addAll(kept.values());
        }
    }

    Rows begin() {
        return new Rows();
    }

    void dropEvent() {
        changes.clear();
    }

    /** Writes what has been collected. */
    void write() {
        copy.send(collected);
        if (derived != null) derived.send(collected);
    }

    void forget() {
        collected.clear();
    }
}
