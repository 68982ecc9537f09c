package io.hrsystem.query.platform.graphql;

import static io.hrsystem.contract.identity.Role.HR_MANAGER;
import static io.hrsystem.contract.identity.Role.KIOSK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.employees.EmployeeId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.query.platform.projections.live.LiveProcessors;
import io.hrsystem.query.testing.Client;
import io.hrsystem.query.testing.Client.Answer;
import io.hrsystem.query.testing.Company;
import io.hrsystem.query.testing.Feed;
import io.hrsystem.query.testing.RunningService;
import io.hrsystem.query.testing.Statements;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@RunningService
class MinPositionTest {
    private static final String EMPLOYEES = "{ employees { edges { node { name } } } }";

    private final Client client;
    private final LiveProcessors processors;
    private final Company company;

    MinPositionTest(Feed feed, Client client, LiveProcessors processors) {
        this.client = client;
        this.processors = processors;
        this.company = Company.active(feed, client, "Acme");
    }

    @Test
    void aReadWaitsForItsChange() throws Exception {
        var anna = EmployeeId.next();
        var asking = new CountDownLatch(1);
        var answer = new CompletableFuture<Answer>();
        processors.whilePaused("employees", () -> {
            var hired = company.hire(anna, "1", "Anna");
            assertThat(ask(anna, GlobalPosition.ORIGIN).<Object>at("employee")).isNull();
            answer.completeAsync(() -> {
                asking.countDown();
                return ask(anna, hired);
            });
            awaitQuietly(asking);
            await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());
        });
        assertThat(answer.get().<String>at("employee.name")).isEqualTo("Anna");
    }

    @Test
    void aReadThatWouldWaitTooLongSaysSo() {
        processors.whilePaused("employees", () -> {
            var hired = company.hire(EmployeeId.next(), "1", "Anna");
            var begun = System.nanoTime();

            var answer = ask(EmployeeId.next(), hired);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("READ_MODEL_BEHIND");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(1_900));
        });
    }

    @Test
    void aFieldWaitsForItsOwnReadModelsOnly() {
        processors.whilePaused("employees", () -> {
            var hired = company.hire(EmployeeId.next(), "1", "Anna");

            var answer = client.ask(hr(), "{ departments { name } }", hired);

            assertThat(answer.status()).isEqualTo(200);
        });
    }

    @Test
    void whatIsNoPositionIsMalformed() {
        var answer = client.ask(hr(), "{ departments { name } }", Map.of("HR-Min-Position", "latest"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    /** As far as anybody can tell it will never come. */
    @Test
    void aPositionThatNothingHasReachedIsRefusedAtOnce() {
        var last = company.hire(EmployeeId.next(), "1", "Anna");

        var answer = atOnce(() -> ask(EmployeeId.next(), new GlobalPosition(last.xid() + 1_000_000, 0)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("POSITION_UNKNOWN");
    }

    @Test
    void whomTheFieldOrTheGateRefusesWaitsForNothing() {
        processors.whilePaused("employees", () -> {
            var hired = company.hire(EmployeeId.next(), "1", "Anna");
            var kiosk = client.tokens().of(company.id(), KIOSK);
            var stranger = client.tokens().of(TenantId.next(), HR_MANAGER);

            assertThat(atOnce(() -> client.ask(kiosk, EMPLOYEES, hired)).code()).isEqualTo("FORBIDDEN");
            assertThat(atOnce(() -> client.ask(stranger, EMPLOYEES, hired)).code())
                    .isEqualTo("TENANT_UNKNOWN");
        });
    }

    @Test
    void howeverManyWaitTheProcessLooksForAllOfThem() {
        processors.whilePaused("employees", () -> {
            var hired = company.hire(EmployeeId.next(), "1", "Anna");

            var statements = Statements.during(() -> {
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (var i = 0; i < 30; i++)
                        threads.execute(() -> assertThat(
                                        client.ask(hr(), EMPLOYEES, hired).code())
                                .isEqualTo("READ_MODEL_BEHIND"));
                }
            });

            assertThat(statements).noneMatch(it -> it.contains("projection_token"));
            // nobody holds a connection, or asks again, while waiting: the gate once each
            assertThat(statements).filteredOn(it -> it.contains("enter_tenant")).hasSizeLessThanOrEqualTo(30);
        });
    }

    private static Answer atOnce(Supplier<Answer> asked) {
        var begun = System.nanoTime();
        var answer = asked.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1_500));
        return answer;
    }

    private Answer ask(EmployeeId id, GlobalPosition atLeast) {
        return client.ask(hr(), "{ employee(id: \"%s\") { name } }".formatted(id), atLeast);
    }

    private String hr() {
        return client.tokens().of(company.id(), HR_MANAGER);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
