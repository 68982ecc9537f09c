package io.hrsystem.command.operations;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.contract.operations.MaintenanceMode;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The switch of the whole system; there is one. */
@Aggregate(lockFactory = "streamLocks")
final class Maintenance {
    @AggregateIdentifier
    private @Nullable String stream;

    private MaintenanceMode mode = MaintenanceMode.NORMAL;

    Maintenance() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeMaintenanceMode command) {
        if (command.mode() == mode) return;
        apply(new MaintenanceModeChanged(command.mode(), command.reason()));
    }

    @EventSourcingHandler
    void on(MaintenanceEvent event) {
        stream = StreamIds.MAINTENANCE;
        switch (event) {
            case MaintenanceModeChanged changed -> mode = changed.mode();
        }
    }
}
