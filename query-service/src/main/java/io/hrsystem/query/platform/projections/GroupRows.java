package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.table.DerivedStore;
import io.hrsystem.query.platform.projections.table.TableStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that one batch of events needs and changes, over all tables of a group. */
public final class GroupRows {
    private final List<Part<?, ?>> parts;

    public GroupRows(ProjectionGroup group, String schema) {
        parts = group.projections().stream()
                .<Part<?, ?>>map(it -> part(it, schema))
                .toList();
    }

    /** Loads what these events will change: one statement for each table that has any. */
    public void load(List<EventEnvelope> events, SqlBatch statements) {
        for (var part : parts) part.load(events, statements);
    }

    /**
     * Applies the event in all tables, or in none.
     *
     * @throws io.hrsystem.query.platform.projections.api.CannotApply if it does not fit
     * @throws ProjectionBroken if a projection has made a mistake
     */
    public void apply(EventEnvelope event) {
        var payload = event.decoded();
        try {
            for (var part : parts) part.apply(payload, event.meta());
        } catch (RuntimeException e) {
            for (var part : parts) part.rows.dropEvent();
            throw ProjectionBroken.unlessOfTheEvent(e, event);
        }
        for (var part : parts) part.rows.keepEvent();
    }

    /** Writes what the events have changed. */
    public void write(SqlBatch statements) {
        for (var part : parts) part.write(statements);
    }

    private static <E extends DomainEvent, R extends Row<R>> Part<E, R> part(
            ProjectedTable<E, R> projection, String schema) {
        var derived = projection.derived();
        return new Part<>(
                projection,
                new TableStore<>(projection.table(), schema),
                derived == null ? null : derived.in(schema),
                new Rows<>(projection));
    }

    private record Part<E extends DomainEvent, R extends Row<R>>(
            ProjectedTable<E, R> projection,
            TableStore<R> store,
            @Nullable DerivedStore<R, ?> derived,
            Rows<R> rows) {
        void load(List<EventEnvelope> events, SqlBatch statements) {
            var keys = new NeededKeys<R>();
            for (var event : events) {
                try {
                    projection.apply(event.payload(), event.meta(), keys);
                } catch (RuntimeException e) {
                    // will be thrown again when the event is applied, and parks it then
                    continue;
                }
            }
            store.load(keys.needed(), statements, rows::add);
        }

        void apply(DomainEvent event, EventMeta meta) {
            projection.apply(event, meta, rows.ofEvent());
        }

        void write(SqlBatch statements) {
            var removed = rows.removed();
            var written = rows.written();
            store.remove(removed, statements);
            store.write(written, statements);
            if (derived != null) derived.write(removed, written, rows::stored, statements);
        }
    }
}
