package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.DomainEvent;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** The rows that one batch of events needs and changes, over all tables of a group. */
final class GroupRows {
    private final List<Part<?, ?, ?>> parts;

    GroupRows(ProjectionGroup group, String schema, JdbcOperations database) {
        parts = group.projections().stream()
                .<Part<?, ?, ?>>map(it -> part(it, schema, database))
                .toList();
    }

    /** Loads what these events will change: one statement for each table that has any. */
    void load(List<Incoming> events) {
        for (var part : parts) part.load(events);
    }

    /** Applies the event in all tables, or in none and throws. */
    void apply(Incoming event) {
        try {
            var payload = event.payload();
            for (var part : parts) part.apply(payload, event.meta());
        } catch (RuntimeException e) {
            for (var part : parts) part.rows.dropEvent();
            throw e;
        }
        for (var part : parts) part.rows.keepEvent();
    }

    void write() {
        for (var part : parts) part.write();
    }

    private static <E extends DomainEvent, K extends Record, R extends Record & Row<K>> Part<E, K, R> part(
            Projection<E, K, R> projection, String schema, JdbcOperations database) {
        var table = projection.table();
        return new Part<>(projection, new TableStore<>(table, schema, database), new Rows<>(table));
    }

    private record Part<E extends DomainEvent, K extends Record, R extends Record & Row<K>>(
            Projection<E, K, R> projection, TableStore<K, R> store, Rows<K, R> rows) {
        void load(List<Incoming> events) {
            var keys = new NeededKeys<K, R>();
            for (var event : events) {
                try {
                    apply(event.payload(), event.meta(), keys);
                } catch (RuntimeException e) {
                    // will be thrown again when the event is applied, and parks it then
                    continue;
                }
            }
            rows.add(store.load(keys.needed()));
        }

        void apply(DomainEvent event, EventMeta meta) {
            apply(event, meta, rows.ofEvent());
        }

        private void apply(DomainEvent event, EventMeta meta, Changes<K, R> changes) {
            var type = projection.events();
            if (type.isInstance(event)) projection.apply(type.cast(event), meta, changes);
        }

        void write() {
            store.remove(rows.removed());
            store.write(rows.written());
        }
    }
}
