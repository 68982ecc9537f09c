package io.hrsystem.command.platform.referencerows;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.jspecify.annotations.Nullable;

/**
 * Rows that rules over several streams look at. Written in the transaction of the event, never by a projection, and a
 * function of the events alone, so that they can be rebuilt from them. One class for one family of events and one
 * table; its {@code switch} names every event of the family, those that change nothing too.
 */
public interface ReferenceRows<E extends DomainEvent> {
    /** The sealed root of the events that it understands. */
    Class<E> events();

    /** Where its rows are; each of several classes of one table writes rows, or columns, of its own. */
    String table();

    void apply(E event, EventMeta meta, TransactionalWrites rows);

    /**
     * Asks what must hold over several streams, of the rows of all that happens with this event. Not asked when they are
     * rebuilt: transactions that waited for each other may stand in another order than that in which they were asked.
     */
    default void require(E event, EventMeta meta, TransactionalWrites rows) {}

    /** Removes a company's rows before they are rebuilt; whoever shares the table rebuilds in the same transaction. */
    default void forget(TenantId company, TransactionalWrites rows) {
        rows.add("DELETE FROM " + table() + " WHERE tenant_id = ?", company.value());
    }

    /**
     * Where a rebuild finds the events that matter, if that is not the whole family: what follows FROM in a query with
     * the parameters {@code :tenant} and {@code :types}.
     */
    default @Nullable String history() {
        return null;
    }
}
