package io.hrsystem.command.tenants.offboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.CertificateId;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.testserver.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class OffboardingSagaTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final TenantId ACME = new TenantId("acme");
    private static final ErasureBegun BEGUN =
            new ErasureBegun(ACME, LocalDate.of(2026, 6, 30), LocalDate.of(2029, 6, 30), "one", "two");

    private final SagaTestFixture<OffboardingSaga> saga = new SagaTestFixture<>(OffboardingSaga.class);

    @BeforeEach
    void withTasks() {
        JdbcClient.create(DATABASE.system()).sql("DELETE FROM scheduled_tasks").update();
        saga.registerResource(new OffboardingTasks(new Tasks(DATABASE.system(), Clock.systemUTC(), () -> {})));
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void theFenceIsFirst() {
        saga.givenNoPriorActivity().whenPublishingA(BEGUN).expectActiveSagas(1);
        assertThat(scheduled()).containsExactly("erasure-fence acme/0");
    }

    @ParameterizedTest
    @CsvSource({
        "FENCE, erasure-destroy-keys",
        "DESTROY_KEYS, erasure-read-models",
        "READ_MODELS, erasure-side-stores",
        "SIDE_STORES, erasure-events",
        "EVENTS, erasure-verify",
        "VERIFY, erasure-certificate"
    })
    void oneStepFollowsTheOther(OffboardingStep done, String next) {
        saga.givenAPublished(BEGUN).whenPublishingA(new ErasureStepCompleted(ACME, done));
        assertThat(scheduled()).contains(next + " acme/0");
    }

    @Test
    void aFailedStepWaitsForAPersonAndIsANewTaskThen() {
        saga.givenAPublished(BEGUN)
                .andThenAPublished(new ErasureStepFailed(ACME, OffboardingStep.FENCE, 8, "DATABASE"))
                .whenPublishingA(new ErasureStepRetried(ACME, OffboardingStep.FENCE))
                .expectActiveSagas(1);
        assertThat(scheduled()).containsExactly("erasure-fence acme/0", "erasure-fence acme/1");
    }

    @Test
    void itEndsWithTheCertificate() {
        saga.givenAPublished(BEGUN)
                .whenPublishingA(
                        new CertificateIssued(CertificateId.ofErasure(ACME), ACME, 1, "{}", "signature", "key"))
                .expectActiveSagas(0);
    }

    private static List<String> scheduled() {
        return JdbcClient.create(DATABASE.system())
                .sql("SELECT task_name || ' ' || task_instance FROM scheduled_tasks ORDER BY task_instance, task_name")
                .query(String.class)
                .list();
    }
}
