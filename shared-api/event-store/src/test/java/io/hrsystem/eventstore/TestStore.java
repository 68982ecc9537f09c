package io.hrsystem.eventstore;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.eventstore.append.PostgresEventStorageEngine;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.messages.MetadataKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store of one command database, used as command-service uses it: one transaction per command, tenant first. */
public final class TestStore {
    public static final TenantId ACME = new TenantId("01890a5d-ac96-774b-bcce-b302099a8057");
    public static final TenantId OTHER = new TenantId("01890a5d-ac96-774b-bcce-b302099a8058");

    private final PostgresEventStorageEngine engine;
    private final TransactionTemplate transaction;
    private final TenantGate gate;

    /** Meets no personal values. */
    public TestStore(DataSource app) {
        this(app, Serializers.events());
    }

    public TestStore(DataSource app, SubjectKeys keys) {
        this(app, Serializers.events(keys));
    }

    private TestStore(DataSource app, EventSerializer serializer) {
        engine = new PostgresEventStorageEngine(app, serializer);
        transaction = new TransactionTemplate(new JdbcTransactionManager(app));
        gate = new TenantGate(app);
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public <T> T inTransaction(TenantId tenant, Supplier<T> work) {
        return transaction.execute(_ -> {
            gate.enterUngated(tenant);
            return work.get();
        });
    }

    public void inTransaction(TenantId tenant, Runnable work) {
        inTransaction(tenant, () -> {
            work.run();
            return true;
        });
    }

    /** In a transaction of its own. */
    public void append(DomainEventMessage<?>... events) {
        inTransaction(tenantOf(events[0]), () -> engine.appendEvents(events));
    }

    public List<? extends DomainEventMessage<?>> load(TenantId tenant, String stream) {
        return inTransaction(
                tenant,
                () -> whileHandling(
                        tenant, () -> engine.readEvents(stream).asStream().toList()));
    }

    /** What the engine knows of the tenant on a load is the message being handled. */
    public static <T> T whileHandling(TenantId tenant, Supplier<T> work) {
        var unit = DefaultUnitOfWork.startAndGet(
                GenericMessage.asMessage("a command").andMetaData(Map.of(MetadataKeys.TENANT, tenant.value())));
        try {
            return work.get();
        } finally {
            unit.rollback();
        }
    }

    public static DomainEventMessage<DomainEvent> event(TenantId tenant, String stream, long sequence) {
        return event(tenant, stream, sequence, renamed("Sales " + sequence));
    }

    public static DomainEventMessage<DomainEvent> event(
            TenantId tenant, String stream, long sequence, DomainEvent payload) {
        return new GenericDomainEventMessage<>(
                "Organisation", stream, sequence, payload, Map.of(MetadataKeys.TENANT, tenant.value()));
    }

    public static DepartmentRenamed renamed(String name) {
        return new DepartmentRenamed(
                new DepartmentId("01890a5d-0000-7000-8000-000000000001"), name, LocalDate.of(2026, 3, 2), null);
    }

    private static TenantId tenantOf(DomainEventMessage<?> event) {
        return new TenantId(String.valueOf(event.getMetaData().get(MetadataKeys.TENANT)));
    }
}
