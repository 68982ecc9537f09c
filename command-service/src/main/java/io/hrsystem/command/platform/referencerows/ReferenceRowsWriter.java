package io.hrsystem.command.platform.referencerows;

import static java.util.stream.Collectors.toSet;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.messages.MetadataKeys;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Gives every event to the reference rows of its family, in the transaction that stores it. */
public final class ReferenceRowsWriter {
    private final EventTransactions transactions;
    private final List<ReferenceRows<?>> all;

    /** @throws IllegalStateException if two classes claim the same table for the same events */
    public ReferenceRowsWriter(EventTransactions transactions, List<ReferenceRows<?>> all) {
        if (all.stream().map(it -> it.events() + it.table()).collect(toSet()).size() != all.size())
            throw new IllegalStateException("Two classes write the same table from the same events: " + all);
        this.transactions = transactions;
        this.all = List.copyOf(all);
    }

    /** What throws fails the command, and no event stays. */
    public ReferenceRowsWriter subscribeTo(EventStore events) {
        events.subscribe(this::write);
        return this;
    }

    private void write(List<? extends EventMessage<?>> events) {
        var rows = transactions.rows();
        each(events, (target, event, meta) -> apply(target, event, meta, rows));
        var asked = events.stream().filter(it -> !isDoneAgain(it)).toList();
        each(asked, (target, event, meta) -> require(target, event, meta, rows));
    }

    /** What was accepted once, and is lost, does not hang on what else has been lost. */
    private static boolean isDoneAgain(EventMessage<?> event) {
        return MetadataKeys.RECOVERY.equals(event.getMetaData().get(MetadataKeys.ACTOR));
    }

    private void each(List<? extends EventMessage<?>> events, Visitor visitor) {
        for (var event : events) {
            var message = (DomainEventMessage<?>) event;
            var meta = new EventMeta(tenantOf(message), message.getSequenceNumber());
            for (var target : all) visitor.visit(target, (DomainEvent) message.getPayload(), meta);
        }
    }

    private interface Visitor {
        void visit(ReferenceRows<?> target, DomainEvent event, EventMeta meta);
    }

    static <E extends DomainEvent> void apply(
            ReferenceRows<E> target, DomainEvent event, EventMeta meta, TransactionalWrites rows) {
        if (target.events().isInstance(event)) target.apply(target.events().cast(event), meta, rows);
    }

    private static <E extends DomainEvent> void require(
            ReferenceRows<E> target, DomainEvent event, EventMeta meta, TransactionalWrites rows) {
        if (target.events().isInstance(event)) target.require(target.events().cast(event), meta, rows);
    }

    private static TenantId tenantOf(EventMessage<?> event) {
        if (event.getMetaData().get(MetadataKeys.TENANT) instanceof String tenant) return new TenantId(tenant);
        throw new IllegalStateException("an event without a tenant");
    }
}
