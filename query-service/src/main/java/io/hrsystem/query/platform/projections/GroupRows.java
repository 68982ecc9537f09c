package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.platform.database.SqlBatch;
import java.util.List;

/** The rows that one batch of events needs and changes, over all tables of a group. */
public final class GroupRows {
    private final List<Part<?, ?, ?>> parts;

    public GroupRows(ProjectionGroup group, String schema) {
        parts = group.projections().stream()
                .<Part<?, ?, ?>>map(it -> part(it, schema))
                .toList();
    }

    /** Loads what these events will change: one statement for each table that has any. */
    public void load(List<EventEnvelope> events, SqlBatch statements) {
        for (var part : parts) part.load(events, statements);
    }

    /** Applies the event in all tables, or in none and throws. */
    public void apply(EventEnvelope event) {
        try {
            var payload = event.payload();
            for (var part : parts) part.apply(payload, event.meta());
        } catch (RuntimeException e) {
            for (var part : parts) part.rows.dropEvent();
            throw e;
        }
        for (var part : parts) part.rows.keepEvent();
    }

    /** Writes what the events have changed. */
    public void write(SqlBatch statements) {
        for (var part : parts) part.write(statements);
    }

    private static <E extends DomainEvent, K extends Record, R extends Record & Row<K>> Part<E, K, R> part(
            Projection<E, K, R> projection, String schema) {
        var table = projection.table();
        return new Part<>(projection, new TableStore<>(table, schema), new Rows<>(table));
    }

    private record Part<E extends DomainEvent, K extends Record, R extends Record & Row<K>>(
            Projection<E, K, R> projection, TableStore<K, R> store, Rows<K, R> rows) {
        void load(List<EventEnvelope> events, SqlBatch statements) {
            var keys = new NeededKeys<K, R>();
            for (var event : events) {
                try {
                    apply(event.payload(), event.meta(), keys);
                } catch (RuntimeException e) {
                    // will be thrown again when the event is applied, and parks it then
                    continue;
                }
            }
            store.load(keys.needed(), statements, rows::add);
        }

        void apply(DomainEvent event, EventMeta meta) {
            apply(event, meta, rows.ofEvent());
        }

        private void apply(DomainEvent event, EventMeta meta, Changes<K, R> changes) {
            var type = projection.events();
            if (type.isInstance(event)) projection.apply(type.cast(event), meta, changes);
        }

        void write(SqlBatch statements) {
            store.remove(rows.removed(), statements);
            store.write(rows.written(), statements);
        }
    }
}
