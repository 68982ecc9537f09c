package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.table.Table;

/** A projection and the table of its rows: what events are applied by, live and in a rebuild. */
public record ProjectedTable<E extends DomainEvent, R extends Row<R>>(Projection<E, R> projection, Table<R> table) {
    public static <E extends DomainEvent, R extends Row<R>> ProjectedTable<E, R> of(Projection<E, R> projection) {
        return new ProjectedTable<>(projection, Table.of(projection));
    }

    public String name() {
        return table.name();
    }

    boolean handles(Class<?> event) {
        return projection.events().isAssignableFrom(event);
    }

    /** Events of other families change nothing. */
    public void apply(DomainEvent event, EventMeta meta, Changes<R> changes) {
        var family = projection.events();
        if (family.isInstance(event)) projection.apply(family.cast(event), meta, changes);
    }
}
