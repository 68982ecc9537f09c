package io.hrsystem.command.operations.parked;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.operations.parked.ParkedWorkCommand.RetryParked;
import io.hrsystem.command.operations.parked.ParkedWorkCommand.SetParkedAside;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.ParkedWorkEvent;
import io.hrsystem.contract.operations.ParkedWorkEvent.ParkedRetryRequested;
import io.hrsystem.contract.operations.ParkedWorkEvent.ParkedSetAsideRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One thing that was asked for parked streams: it is on record, and done elsewhere. */
@Aggregate(lockFactory = "streamLocks")
final class ParkedWork {
    @AggregateIdentifier
    private @Nullable String stream;

    ParkedWork() {}

    @CommandHandler
    ParkedWork(RetryParked it) {
        apply(new ParkedRetryRequested(
                it.workId(), it.projection(), it.company(), it.parkedStream(), it.reason(), it.requestedBy()));
    }

    @CommandHandler
    ParkedWork(SetParkedAside it) {
        apply(new ParkedSetAsideRequested(
                it.workId(), it.projection(), it.company(), it.parkedStream(), it.reason(), it.requestedBy()));
    }

    @EventSourcingHandler
    void on(ParkedWorkEvent event) {
        stream = StreamIds.parkedWork(event.workId());
    }
}
