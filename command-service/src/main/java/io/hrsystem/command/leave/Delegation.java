package io.hrsystem.command.leave;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.leave.DelegationEvent;
import io.hrsystem.contract.leave.DelegationEvent.ApprovalDelegated;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Who decides in one employee's place, and when. */
@Aggregate(lockFactory = "streamLocks")
final class Delegation {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Set<ApprovalDelegated> delegated = new HashSet<>();

    Delegation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DelegateApprovals command) {
        var it = new ApprovalDelegated(command.employeeId(), command.to(), command.from(), command.until());
        if (!delegated.contains(it)) apply(it);
    }

    @EventSourcingHandler
    void on(DelegationEvent event) {
        stream = StreamIds.delegation(event.employeeId());
        switch (event) {
            case ApprovalDelegated it -> {
                delegated.removeIf(
                        other -> other.to().equals(it.to()) && other.from().equals(it.from()));
                delegated.add(it);
            }
        }
    }
}
