package io.hrsystem.query.platform.projections.rebuild;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.EventChanges;
import io.hrsystem.query.platform.projections.EventMeta;
import io.hrsystem.query.platform.projections.Incoming.Stream;
import io.hrsystem.query.platform.projections.Projection;
import io.hrsystem.query.platform.projections.Row;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one table that belong to streams which are being folded. */
final class FoldedTable<E extends DomainEvent, K extends Record, R extends Record & Row<K>> {
    private final Projection<E, K, R> projection;
    private final Sink<K, R> sink;
    private final Map<Stream, Map<K, R>> rowsOf = new HashMap<>();
    private Map<K, R> rows = Map.of();
    private final EventChanges<K, R> changes;

    private FoldedTable(Projection<E, K, R> projection, JdbcTemplate database) {
        this.projection = projection;
        this.sink = new Sink<>(projection.table(), database);
        this.changes = new EventChanges<>(projection.table(), key -> rows.get(key));
    }

    static <E extends DomainEvent, K extends Record, R extends Record & Row<K>> FoldedTable<E, K, R> of(
            Projection<E, K, R> projection, JdbcTemplate database) {
        return new FoldedTable<>(projection, database);
    }

    void apply(Stream stream, DomainEvent event, EventMeta meta) {
        var type = projection.events();
        if (!type.isInstance(event)) return;
        rows = rowsOf.getOrDefault(stream, Map.of());
        projection.apply(type.cast(event), meta, changes);
    }

    void keepEvent(Stream stream) {
        if (changes.made().isEmpty()) return;
        var kept = rowsOf.computeIfAbsent(stream, _ -> new HashMap<>(2));
        changes.made().forEach((key, row) -> {
            if (row == null) kept.remove(key);
            else kept.put(key, row);
        });
        changes.clear();
    }

    void dropEvent() {
        changes.clear();
    }

    /** The stream's rows are written; it will not be folded any further. */
    void finish(Stream stream) {
        var finished = rowsOf.remove(stream);
        if (finished != null) sink.add(finished.values());
    }

    void flush() {
        sink.flush();
    }
}
