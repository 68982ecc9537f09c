package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.RunningService;
import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.platform.messages.MetadataKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Companies that are erased but for their certificates, as the events of a service tell it. */
record ErasedCompanies(RunningService service) {
    /** One more. */
    TenantId next() {
        var company = TenantId.next();
        store(
                company,
                new ErasureBegun(
                        company, LocalDate.of(2023, 2, 28), LocalDate.of(2026, 2, 28), "client-one", "client-two"),
                new EventsCounted(company, 3, "first-event", "last-event", "c".repeat(64)),
                new CompanyKeysDestroyed(company, 2, "d".repeat(64), List.of("key-1", "key-2")),
                new RowsErased(company, OffboardingStep.READ_MODELS, Map.of("read.employee", 12L, "read.tenant", 1L)),
                new RowsErased(company, OffboardingStep.SIDE_STORES, Map.of("command.account", 4L)));
        return company;
    }

    void store(TenantId company, ErasureEvent... events) {
        var store = service.bean(EventStore.class);
        service.bean(Commands.class).asSystem(TenantId.PLATFORM, "test", _ -> {
            var sequence = 0;
            for (var event : events)
                store.publish(new GenericDomainEventMessage<>(
                        "Erasure",
                        StreamIds.erasure(company),
                        sequence++,
                        event,
                        Map.of(MetadataKeys.TENANT, TenantId.PLATFORM.value()),
                        Ids.next(),
                        Instant.now()));
        });
    }

    List<CertificateIssued> issued() {
        var store = service.bean(EventStore.class);
        return service.bean(Commands.class)
                .readingAsSystem(
                        TenantId.PLATFORM,
                        "test",
                        () -> store.readEvents(StreamIds.CERTIFICATES)
                                .asStream()
                                .map(it -> (CertificateIssued) it.getPayload())
                                .toList());
    }

    CertificateIssued of(TenantId company) {
        return issued().stream()
                .filter(it -> it.company().equals(company))
                .findFirst()
                .orElseThrow();
    }

    /** As a restore to before them does, which the service has found out, and which is over. */
    void lose(TenantId... companies) {
        var database = service.commandDatabase();
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(_ -> {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            for (var company : companies)
                jdbc.sql("DELETE FROM event WHERE tenant_id = 'platform' AND stream_id = ? AND payload ->>"
                                + " 'company' = ?")
                        .params(StreamIds.CERTIFICATES, company.value())
                        .update();
            jdbc.sql("INSERT INTO recovery (recovery_id, found_at, ended_at) VALUES (?, now(), now())")
                    .param(Ids.next())
                    .update();
        });
    }
}
