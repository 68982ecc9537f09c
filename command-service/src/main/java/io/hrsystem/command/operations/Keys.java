package io.hrsystem.command.operations;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.operations.KeyCommand.CompleteRotation;
import io.hrsystem.command.operations.KeyCommand.RequestRotation;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.KeyEvent;
import io.hrsystem.contract.operations.KeyEvent.KeyRotationRequested;
import io.hrsystem.contract.operations.KeyEvent.KeysRotated;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What has been done to the keys of a company, or to the master key; the keys themselves are elsewhere. */
@Aggregate(lockFactory = "streamLocks")
final class Keys {
    @AggregateIdentifier
    private @Nullable String stream;

    private boolean rotating;

    Keys() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestRotation command) {
        apply(new KeyRotationRequested(command.scope()));
    }

    /** A rotation that was done twice, since its end could not be told, ends once. */
    @CommandHandler
    void handle(CompleteRotation command) {
        if (rotating) apply(new KeysRotated(command.scope()));
    }

    @EventSourcingHandler
    void on(KeyEvent event) {
        stream = StreamIds.KEYS;
        switch (event) {
            case KeyRotationRequested _ -> rotating = true;
            case KeysRotated _ -> rotating = false;
        }
    }
}
