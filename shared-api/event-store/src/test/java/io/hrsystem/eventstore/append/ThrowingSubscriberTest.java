package io.hrsystem.eventstore.append;

import static io.hrsystem.eventstore.TestStore.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.contract.organisation.DepartmentId;
import io.hrsystem.contract.organisation.OrganisationEvent;
import io.hrsystem.contract.organisation.OrganisationEvent.DepartmentRenamed;
import io.hrsystem.eventstore.EventStoreWiring;
import io.hrsystem.eventstore.feed.CommitNotifier;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.testserver.TestDatabase;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A command as command-service runs it: aggregate, events, and claims written by a subscriber, in one transaction. */
class ThrowingSubscriberTest {
    private final TestDatabase database = TestDatabase.command();
    private final JdbcClient app = JdbcClient.create(database.app());
    private final EventFeed feed = new EventFeed(database.system(), Serializers.events());
    private final CommitNotifier notifier = new CommitNotifier(database.system());
    private final Configuration axon = axon();

    record Rename(@TargetAggregateIdentifier String stream, String name) {}

    static final class Department {
        @AggregateIdentifier
        String stream = "";

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Rename command) {
            stream = command.stream();
            apply(new DepartmentRenamed(new DepartmentId(command.stream()), command.name(), LocalDate.EPOCH));
        }

        @EventSourcingHandler
        void on(OrganisationEvent event) {
            stream = event.departmentId().value();
        }
    }

    final class Claims {
        @EventHandler
        void on(DepartmentRenamed event) {
            app.sql("INSERT INTO name_claim VALUES (?, ?)")
                    .params(ACME.value(), event.name())
                    .update();
            if (event.name().equals("taken")) throw new IllegalStateException("the name is taken");
        }
    }

    @BeforeEach
    void claims() {
        var owner = JdbcClient.create(database.owner());
        owner.sql("CREATE TABLE name_claim (tenant_id text, name text, PRIMARY KEY (tenant_id, name))")
                .update();
        owner.sql("GRANT SELECT, INSERT ON name_claim TO hr_app, hr_system").update();
        axon.start();
    }

    @AfterEach
    void drop() {
        axon.shutdown();
        database.close();
    }

    @Test
    void theCommandFailsAndLeavesNoEventAndNoClaim() {
        assertThatThrownBy(() -> send(new Rename("d", "taken"))).hasMessageContaining("the name is taken");
        assertThat(stored()).isZero();
        assertThat(claimed()).isZero();
    }

    @Test
    void withoutATroubleBothAreThere() {
        send(new Rename("d", "Sales"));
        send(new Rename("d", "Domestic sales"));
        assertThat(stored()).isEqualTo(2);
        assertThat(claimed()).isEqualTo(2);
    }

    private void send(Rename command) {
        var result = new FutureCallback<Rename, Object>();
        axon.commandBus()
                .dispatch(
                        new GenericCommandMessage<>(command).withMetaData(Map.of(MetadataKeys.TENANT, ACME.value())),
                        result);
        if (result.getResult().isExceptional())
            throw new IllegalStateException(result.getResult().exceptionResult().getMessage());
    }

    private Configuration axon() {
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(database.app()));
        var gate = new TenantGate(database.app());
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> Serializers.general())
                .configureEventSerializer(_ -> Serializers.events())
                .configureTransactionManager(_ -> transactions)
                .configureCommandBus(_ -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .configureEventStore(_ -> EventStoreWiring.store(database.app(), feed, notifier))
                .configureAggregate(Department.class)
                .registerEventHandler(_ -> new Claims());
        configurer
                .eventProcessing()
                .usingSubscribingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
        configurer.onInitialize(it -> it.onStart(() -> {
            it.commandBus().registerHandlerInterceptor((_, chain) -> {
                gate.enterUngated(ACME);
                return chain.proceed();
            });
            it.commandBus()
                    .registerHandlerInterceptor(
                            new CorrelationDataInterceptor<>(new SimpleCorrelationDataProvider(MetadataKeys.TENANT)));
        }));
        return configurer.buildConfiguration();
    }

    private long stored() {
        return JdbcClient.create(database.system())
                .sql("SELECT count(*) FROM event")
                .query(Long.class)
                .single();
    }

    private long claimed() {
        return JdbcClient.create(database.system())
                .sql("SELECT count(*) FROM name_claim")
                .query(Long.class)
                .single();
    }
}
