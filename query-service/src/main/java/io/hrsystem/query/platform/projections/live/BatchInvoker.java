package io.hrsystem.query.platform.projections.live;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Collects the events of a unit of work and applies them together before it commits, in the transaction that stores
 * the token. A stream always falls into the same segment, by the hash of its id.
 */
record BatchInvoker(BatchTarget target) implements EventHandlerInvoker {
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return wants(message)
                && message instanceof DomainEventMessage<?> event
                && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return target.group().handles(payloadType) || payloadType == UnknownSerializedType.class;
    }

    /** By its type alone: its content may be such that it cannot be read, which is for those who want it to find out. */
    private boolean wants(EventMessage<?> message) {
        return message.getPayloadType() == UnknownSerializedType.class
                ? target.group().mayHandle(nameOfUnknown(message))
                : target.group().handles(message.getPayloadType());
    }

    private static String nameOfUnknown(EventMessage<?> message) {
        return ((UnknownSerializedType) message.getPayload()).serializedType().getName();
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        Batch.inCurrentUnitOfWork(target).add(LiveEvent.of(message));
    }

    /** A read model is rebuilt beside the live one, never by sending history through its processor. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
