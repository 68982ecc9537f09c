package io.hrsystem.command.platform.messages;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.TransactionalWrites;

/**
 * Rows that rules over several streams look at. Written in the transaction of the event, never by a projection, and a
 * function of the events alone, so that they can be rebuilt from them.
 */
public interface ReferenceRows {
    /** @param sequence the event's place in its stream, from 0 */
    void apply(TenantId tenant, DomainEvent event, long sequence, TransactionalWrites rows);
}
