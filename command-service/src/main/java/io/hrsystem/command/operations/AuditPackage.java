package io.hrsystem.command.operations;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.operations.AuditPackageEvent;
import io.hrsystem.contract.operations.AuditPackageEvent.AuditPackageRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Events that somebody has asked for; they are made into a file when it is fetched. */
@Aggregate(lockFactory = "streamLocks")
final class AuditPackage {
    @AggregateIdentifier
    private @Nullable String stream;

    AuditPackage() {}

    @CommandHandler
    AuditPackage(RequestAuditPackage it) {
        apply(new AuditPackageRequested(it.packageId(), it.from(), it.to(), it.zone(), it.employeeId(), it.reason()));
    }

    @EventSourcingHandler
    void on(AuditPackageEvent event) {
        switch (event) {
            case AuditPackageRequested it -> stream = StreamIds.auditPackage(it.packageId());
        }
    }
}
