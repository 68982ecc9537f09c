package io.hrsystem.command.tenants.exports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.tenants.exports.CompanyExportCommand.CompleteCompanyExport;
import io.hrsystem.command.tenants.exports.CompanyExportCommand.FailCompanyExport;
import io.hrsystem.command.tenants.exports.CompanyExportCommand.RequestCompanyExport;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.tenants.CompanyExportEvent;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportCompleted;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportFailed;
import io.hrsystem.contract.tenants.CompanyExportEvent.CompanyExportRequested;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One file that was asked for: it is completed once, or given up. */
@Aggregate(lockFactory = "streamLocks")
final class CompanyExport {
    @AggregateIdentifier
    private @Nullable String stream;

    private boolean isOver;

    CompanyExport() {}

    @CommandHandler
    CompanyExport(RequestCompanyExport command) {
        apply(new CompanyExportRequested(command.exportId(), command.tenantId()));
    }

    @CommandHandler
    void handle(CompleteCompanyExport it) {
        if (!isOver)
            apply(new CompanyExportCompleted(it.exportId(), it.tenantId(), it.bytes(), it.sha256(), it.expiresOn()));
    }

    @CommandHandler
    void handle(FailCompanyExport it) {
        if (!isOver) apply(new CompanyExportFailed(it.exportId(), it.tenantId(), it.attempts(), it.error()));
    }

    @EventSourcingHandler
    void on(CompanyExportEvent event) {
        stream = StreamIds.companyExport(event.exportId());
        switch (event) {
            case CompanyExportRequested _ -> {}
            case CompanyExportCompleted _, CompanyExportFailed _ -> isOver = true;
        }
    }
}
