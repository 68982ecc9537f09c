package io.hrsystem.query.platform.projections.api;

import io.hrsystem.contract.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A read model of one table as a pure function of events, in one declaration: the group it belongs to, the family of
 * events it understands, what its rows are, and what each event does to them. It is named like its table.
 *
 * <p>A row is only ever written by the events of one stream, so streams may be applied in any order, and a stream's own
 * events in theirs.
 */
public abstract class Projection<E extends DomainEvent, R extends Row<R>> {
    private final String group;
    private final Class<E> events;
    private final Class<R> row;
    private final @Nullable KeptBy keeper;
    private final @Nullable Derived<R, ?> derived;

    /**
     * @param group what is kept up to date, rebuilt and listed together: {@code leave-calendar}
     * @param events the sealed root of the family
     */
    protected Projection(String group, Class<E> events, Class<R> row) {
        this(group, events, row, null, null);
    }

    protected Projection(String group, Class<E> events, Class<R> row, @Nullable KeptBy keeper) {
        this(group, events, row, keeper, null);
    }

    protected Projection(String group, Class<E> events, Class<R> row, Derived<R, ?> derived) {
        this(group, events, row, null, derived);
    }

    private Projection(
            String group, Class<E> events, Class<R> row, @Nullable KeptBy keeper, @Nullable Derived<R, ?> derived) {
        this.group = group;
        this.events = events;
        this.row = row;
        this.keeper = keeper;
        this.derived = derived;
    }

    /** An event that cannot be applied throws: its stream is parked, and the others go on. */
    public abstract void apply(E event, EventMeta meta, Changes<R> rows);

    public final String group() {
        return group;
    }

    public final Class<E> events() {
        return events;
    }

    public final Class<R> row() {
        return row;
    }

    /** Null if the rows are a table of the read side. */
    public final @Nullable KeptBy keeper() {
        return keeper;
    }

    /** Null if no other rows follow from these. */
    public final @Nullable Derived<R, ?> derived() {
        return derived;
    }
}
