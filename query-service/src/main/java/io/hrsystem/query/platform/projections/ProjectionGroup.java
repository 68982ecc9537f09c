package io.hrsystem.query.platform.projections;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.EventCatalog;
import io.hrsystem.query.platform.projections.api.Entry;
import io.hrsystem.query.platform.projections.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The projections that one processor keeps up to date, together and in one transaction. */
public record ProjectionGroup(String name, List<? extends ProjectedTable<?, ?>> projections) {
    public boolean handles(Class<?> event) {
        return projections.stream().anyMatch(it -> it.handles(event));
    }

    /** The logical names of the events that it handles. */
    public Set<String> eventNames() {
        return names(projections.stream());
    }

    /** Those of which it keeps who did it. */
    public Set<String> namesWithActor() {
        return names(projections.stream().filter(it -> it.table().hasActor()));
    }

    private static Set<String> names(Stream<? extends ProjectedTable<?, ?>> projections) {
        return projections
                .<Class<? extends DomainEvent>>map(it -> it.projection().events())
                .flatMap(EventCatalog::recordsOf)
                .map(EventCatalog::nameOf)
                .collect(toUnmodifiableSet());
    }

    /**
     * Whether an event of this logical name, which this release does not know, may be one of its families': a newer
     * release has written it. It is parked until this one is replaced.
     */
    public boolean mayHandle(String unknown) {
        return !EventCatalog.types().containsKey(unknown)
                && (handles(DomainEvent.class)
                        || eventNames().stream().anyMatch(it -> feature(it).equals(feature(unknown))));
    }

    /** Whether its rows are such that each event adds its own. */
    public boolean onlyAdds() {
        return projections.stream()
                .allMatch(it -> Entry.class.isAssignableFrom(it.projection().row()));
    }

    private static String feature(String eventName) {
        return eventName.substring(0, Math.max(0, eventName.lastIndexOf('.')));
    }

    /** The tables that a rebuild replaces. */
    public String[] tables() {
        return projections.stream()
                .flatMap(ProjectedTable::tables)
                .filter(it -> it.function() == null)
                .map(Table::name)
                .toArray(String[]::new);
    }
}
