package io.hrsystem.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.eventstore.PostgresEventStore;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.testserver.Bundles;
import io.hrsystem.testserver.TenantTables;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** What Axon would otherwise quietly keep in memory, swallow, or send home. */
class WiringTest {
    private static final RunningService SERVICE = RunningService.get();

    @Test
    void everythingIsStoredInPostgres() {
        assertThat(SERVICE.bean(EventStore.class)).isInstanceOf(PostgresEventStore.class);
        assertThat(SERVICE.bean(EventBus.class)).isSameAs(SERVICE.bean(EventStore.class));
        assertThat(SERVICE.bean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(SERVICE.bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(SERVICE.bean(SagaStore.class)).isInstanceOf(JdbcSagaStore.class);
        assertThat(SERVICE.bean(org.axonframework.config.Configuration.class).eventSerializer())
                .isInstanceOf(EventSerializer.class);
        assertThat(SERVICE.bean(org.axonframework.config.Configuration.class).serializer())
                .isInstanceOf(Jackson3Serializer.class);
        assertThat(SERVICE.bean(MeterRegistry.class)).isNotInstanceOf(SimpleMeterRegistry.class);
    }

    @Test
    void errorsStopASagaInsteadOfBeingSwallowed() {
        var processing = SERVICE.bean(EventProcessingConfiguration.class);
        assertThat(processing.eventProcessors()).isNotEmpty();
        for (var name : processing.eventProcessors().keySet()) {
            assertThat(processing.eventProcessor(name).orElseThrow()).isInstanceOf(PooledStreamingEventProcessor.class);
            assertThat(processing.errorHandler(name)).isSameAs(PropagatingErrorHandler.instance());
            assertThat(processing.listenerInvocationErrorHandler(name)).isSameAs(PropagatingErrorHandler.instance());
        }
    }

    @Test
    void nothingCallsHome() {
        var environment = SERVICE.bean(Environment.class);
        assertThat(environment.getProperty("axon.update-check.disabled")).isEqualTo("true");
        assertThatThrownBy(() -> Class.forName("org.axonframework.axonserver.connector.AxonServerConnectionManager"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void everyTenantTableIsProtected() {
        assertThat(TenantTables.faults(SERVICE.commandDatabase())).isEmpty();
        assertThat(TenantTables.in(SERVICE.commandDatabase())).contains("event", "claim", "roster", "client");
    }

    @Test
    void theServerIsDurable() {
        for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
            assertThat(SERVICE.database()
                            .sql("SHOW " + setting)
                            .query(String.class)
                            .single())
                    .as(setting)
                    .isEqualTo("on");
    }

    @Test
    void whatOperatorsWatchIsMeasured() {
        var meters = SERVICE.bean(MeterRegistry.class).getMeters().stream()
                .map(it -> it.getId().getName())
                .toList();
        assertThat(meters)
                .contains("hr.append.conflicts", "hr.database.oldest.write.transaction.seconds", "hr.tasks.due");
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(Bundles.untranslated("mail-messages")).isEmpty();
    }

    @Test
    void thePublicSurfaceDescribesItself() throws Exception {
        var description = get(SERVICE.api().base() + "/v3/api-docs");
        assertThat(description).contains("/api/attendance/check-in", "/api/admin/tenants/{id}/suspend");
    }

    private static String get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
