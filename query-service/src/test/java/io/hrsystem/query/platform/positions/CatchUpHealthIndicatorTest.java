package io.hrsystem.query.platform.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.query.platform.database.ReadModels;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.Status;

@RunningService
class CatchUpHealthIndicatorTest {
    private final LiveProcessors processors;
    private final HealthEndpointGroups groups;
    private final Company company;
    private final CatchUpHealthIndicator justStarted;

    CatchUpHealthIndicatorTest(
            Feed feed,
            Client client,
            LiveProcessors processors,
            EventReader events,
            Positions positions,
            HealthEndpointGroups groups) {
        this.processors = processors;
        this.groups = groups;
        this.company = Company.active(feed, client, "Acme");
        this.justStarted = new CatchUpHealthIndicator(events, positions, new ReadModels());
    }

    @Test
    void aNodeIsNotReadyBeforeItKnowsWhatHappenedBeforeItsStart() {
        processors.whilePaused("employees", () -> {
            company.hire(EmployeeId.next(), "1", "Anna");
            assertThat(status()).isEqualTo(Status.OUT_OF_SERVICE);
        });
        await().until(() -> status().equals(Status.UP));
    }

    @Test
    void aNodeThatFallsBehindLaterStaysReady() {
        await().until(() -> status().equals(Status.UP));
        processors.whilePaused("employees", () -> {
            company.hire(EmployeeId.next(), "1", "Anna");
            assertThat(status()).isEqualTo(Status.UP);
        });
    }

    @Test
    void itIsWhatReadinessAsksAndNotLiveness() {
        assertThat(groups.get("readiness"))
                .satisfies(it -> assertThat(it.isMember("catchUp")).isTrue());
        assertThat(groups.get("liveness"))
                .satisfies(it -> assertThat(it.isMember("catchUp")).isFalse());
    }

    private Status status() {
        return justStarted.health().getStatus();
    }
}
