package io.hrsystem.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.EventCatalog;
import io.hrsystem.contract.operations.KeyEvent;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.platform.projections.live.ProjectionTokens;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.TestDatabases;
import io.hrsystem.testserver.TenantTables;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

@RunningService
class WiringTest {
    private final ApplicationContext context;
    private final Client client;
    private final Feed feed;
    private final TestDatabases databases;
    private final int managementPort;

    WiringTest(
            ApplicationContext context,
            Client client,
            Feed feed,
            TestDatabases databases,
            @LocalManagementPort int managementPort) {
        this.context = context;
        this.client = client;
        this.feed = feed;
        this.databases = databases;
        this.managementPort = managementPort;
    }

    @Test
    void nothingOfAxonIsKeptInMemoryOrMadeByItself() {
        assertThat(context.getBeansOfType(TokenStore.class).values())
                .singleElement()
                .isInstanceOf(ProjectionTokens.class);
        assertThat(context.getBeansOfType(TransactionManager.class).values())
                .singleElement()
                .extracting(it -> it.getClass().getSimpleName())
                .isEqualTo("BatchTransactions");
        assertThat(context.getBeansOfType(EventFeed.class)).hasSize(1);
        for (var absent : List.of(CommandBus.class, EventBus.class, QueryBus.class, Configuration.class))
            assertThat(context.getBeansOfType(absent)).isEmpty();
    }

    /** Its update check is made there, and would call home. */
    @Test
    void axonsAutoConfigurationIsNotEvenThere() {
        assertThat(ClassUtils.isPresent("org.axonframework.springboot.autoconfig.AxonAutoConfiguration", null))
                .isFalse();
    }

    @Test
    void everyGroupHasAProcessorAndEveryEventOfACompanyAReader() {
        var groups = context.getBean(ProjectionGroups.class);
        assertThat(context.getBean(LiveProcessors.class).names())
                .containsExactlyInAnyOrderElementsOf(groups.names())
                .contains("attendance", "tenants");
        assertThat(groups.all().stream().flatMap(it -> it.eventNames().stream()))
                .containsAll(EventCatalog.types().entrySet().stream()
                        // what has been done to keys is for audits, nobody's page shows it
                        .filter(it -> !KeyEvent.class.isAssignableFrom(it.getValue()))
                        .map(Map.Entry::getKey)
                        .filter(it -> !it.startsWith("identity."))
                        .toList());
    }

    @Test
    void everyTenantTableIsProtected() {
        assertThat(TenantTables.in(databases.read().superuser()))
                .contains("attendance_day", "employee", "parked_event");
        assertThat(TenantTables.faults(databases.read().superuser())).isEmpty();
    }

    @Test
    void aNodeThatHasCaughtUpIsReadyAndAlive() {
        await().untilAsserted(() -> {
            var answer = management("/actuator/health/readiness");
            assertThat(answer.statusCode()).isEqualTo(200);
        });
        assertThat(management("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void metricsSayHowFarEachReadModelIsBehind() {
        context.getBean(LiveProcessors.class).whilePaused("tenants", () -> {
            Company.registered(feed, "Acme");
            await().untilAsserted(
                            () -> assertThat(management("/actuator/prometheus").body())
                                    .containsPattern("hr_projection_lag_events\\{[^}]*processor=\"tenants\"[^}]*} 1")
                                    .containsPattern("hr_projection_lag_seconds\\{[^}]*processor=\"tenants\"[^}]*}"
                                            + " (0[.][0-9]*)?[1-9]"));
        });
        await().untilAsserted(() -> {
            var scraped = management("/actuator/prometheus").body();
            for (var processor : context.getBean(ProjectionGroups.class).names()) {
                for (var metric : List.of("lag_events", "lag_seconds", "parked_events", "unclaimed_segments"))
                    assertThat(scraped)
                            .containsPattern("hr_projection_%s\\{[^}]*processor=\"%s\"[^}]*} [0-9]"
                                    .formatted(metric, processor));
            }
            assertThat(scraped).containsPattern("hr_projection_lag_events\\{[^}]*processor=\"tenants\"[^}]*} 0");
        });
    }

    private HttpResponse<String> management(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(managementPort, path)))
                .build();
        try {
            return client.http().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
