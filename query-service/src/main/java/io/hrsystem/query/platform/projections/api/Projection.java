package io.hrsystem.query.platform.projections.api;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.query.platform.projections.Table;

/**
 * A read model of one table as a pure function of events. A row is only ever written by the events of one stream, so
 * streams may be applied in any order, and a stream's own events in theirs.
 */
public interface Projection<E extends DomainEvent, K extends Record, R extends Record & Row<K>> {
    /** The processor that keeps it up to date; projections of one group change together. */
    String group();

    /** The sealed root of the events that it understands. */
    Class<E> events();

    Table<K, R> table();

    /** An event that cannot be applied throws: its stream is parked, and the others go on. */
    void apply(E event, EventMeta meta, Changes<K, R> rows);
}
