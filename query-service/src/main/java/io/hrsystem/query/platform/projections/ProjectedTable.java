package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import io.hrsystem.query.platform.projections.table.CompanyDifference;
import io.hrsystem.query.platform.projections.table.DerivedTable;
import io.hrsystem.query.platform.projections.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A projection and the table of its rows: what events are applied by, live and in a rebuild.
 *
 * @param derived of the rows that follow from them, if any do
 */
public record ProjectedTable<E extends DomainEvent, R extends Row<R>>(
        Projection<E, R> projection,
        Table<R> table,
        @Nullable DerivedTable<R, ?> derived) {
    public static <E extends DomainEvent, R extends Row<R>> ProjectedTable<E, R> of(Projection<E, R> projection) {
        var table = Table.of(projection);
        var derived = projection.derived();
        return new ProjectedTable<>(projection, table, derived == null ? null : DerivedTable.of(table, derived));
    }

    public String name() {
        return table.name();
    }

    /** Those of the read side. */
    public Stream<Table<?>> tables() {
        return derived == null ? Stream.of(table) : Stream.of(table, derived.table());
    }

    /** How a company's live rows become those in this schema; nothing if they are no table of the read side. */
    public List<CompanyDifference<R>> differences(String schema) {
        if (table.function() != null) return List.of();
        return tables().map(it -> new CompanyDifference<>(table, it, schema)).toList();
    }

    /** The rows that an event looks at or writes. */
    public Set<RowKey<R>> touchedBy(EventEnvelope event) {
        var keys = new NeededKeys<R>();
        try {
            apply(event.payload(), event.meta(), keys);
        } catch (RuntimeException e) {
            // it is parked, here as there
        }
        return keys.touched();
    }

    boolean handles(Class<?> event) {
        return projection.events().isAssignableFrom(event);
    }

    /**
     * @param before what it was; null if there was none
     * @throws io.hrsystem.query.platform.projections.api.CannotApply if the database would not take it, or what follows
     */
    void check(@Nullable R before, R row) {
        table.check(row);
        if (derived != null) derived.check(before, row);
    }

    /** Events of other families change nothing. */
    public void apply(DomainEvent event, EventMeta meta, Changes<R> changes) {
        var family = projection.events();
        if (family.isInstance(event)) projection.apply(family.cast(event), meta, changes);
    }
}
