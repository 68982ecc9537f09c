package io.hrsystem.query.platform.projections.live;

import io.hrsystem.query.platform.projections.ProjectionGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Collects the events of a unit of work and applies them together before it commits, in the transaction that stores
 * the token. A stream always falls into the same segment, by the hash of its id.
 */
record BatchInvoker(ProjectionGroup group, Batches batches) implements EventHandlerInvoker {
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return group.handles(message.getPayloadType())
                && message instanceof DomainEventMessage<?> event
                && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return group.handles(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var unit = CurrentUnitOfWork.get();
        Batches.Batch batch = unit.getOrComputeResource(BatchInvoker.class.getName(), _ -> {
            var begun = batches.begin();
            unit.onPrepareCommit(_ -> batches.apply(begun));
            return begun;
        });
        batch.events().add(LiveEvent.of(message));
    }

    /** A read model is rebuilt beside the live one, never by sending history through its processor. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
