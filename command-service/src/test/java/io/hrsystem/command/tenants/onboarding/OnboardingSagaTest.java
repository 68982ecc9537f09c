package io.hrsystem.command.tenants.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
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

class OnboardingSagaTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantRegistered REGISTERED = new TenantRegistered(
            ACME,
            "Acme",
            new Domain("acme"),
            new BusinessNumber("1234567891"),
            Plan.PRO,
            new EmailAddress("kim@acme.example"));

    private final SagaTestFixture<OnboardingSaga> saga = new SagaTestFixture<>(OnboardingSaga.class);

    @BeforeEach
    void withTasks() {
        JdbcClient.create(DATABASE.system()).sql("DELETE FROM scheduled_tasks").update();
        saga.registerResource(new OnboardingTasks(new Tasks(DATABASE.system(), Clock.systemUTC(), () -> {})));
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aRegisteredCompanyGetsItsRootDepartmentFirst() {
        saga.givenNoPriorActivity().whenPublishingA(REGISTERED).expectActiveSagas(1);
        assertThat(scheduled()).containsExactly("onboarding-root-department acme/0");
    }

    @Test
    void aRedeliveredEventSchedulesNothingTwice() {
        saga.givenAPublished(REGISTERED).whenPublishingA(REGISTERED).expectActiveSagas(1);
        assertThat(scheduled()).containsExactly("onboarding-root-department acme/0");
    }

    @ParameterizedTest
    @CsvSource({
        "ROOT_DEPARTMENT, onboarding-tenant-admin",
        "TENANT_ADMIN, onboarding-default-settings",
        "DEFAULT_SETTINGS, onboarding-welcome-mail",
        "WELCOME_MAIL, onboarding-activation"
    })
    void oneStepFollowsTheOther(OnboardingStep done, String next) {
        saga.givenAPublished(REGISTERED).whenPublishingA(new OnboardingStepCompleted(ACME, done));
        assertThat(scheduled()).contains(next + " acme/0");
    }

    @Test
    void aFailedStepWaitsForAPerson() {
        saga.givenAPublished(REGISTERED)
                .whenPublishingA(new OnboardingStepFailed(ACME, OnboardingStep.ROOT_DEPARTMENT, 8, "ConnectException"))
                .expectActiveSagas(1);
        assertThat(scheduled()).containsExactly("onboarding-root-department acme/0");
    }

    @Test
    void aRetriedStepIsANewTask() {
        saga.givenAPublished(REGISTERED)
                .andThenAPublished(
                        new OnboardingStepFailed(ACME, OnboardingStep.ROOT_DEPARTMENT, 8, "ConnectException"))
                .whenPublishingA(new OnboardingStepRetried(ACME, OnboardingStep.ROOT_DEPARTMENT));
        assertThat(scheduled())
                .containsExactly("onboarding-root-department acme/0", "onboarding-root-department acme/1");
    }

    @Test
    void anActiveCompanyIsOnboarded() {
        saga.givenAPublished(REGISTERED)
                .whenPublishingA(new TenantActivated(ACME))
                .expectActiveSagas(0);
    }

    @Test
    void anEndedCompanyIsNotSetUpAnyFurther() {
        saga.givenAPublished(REGISTERED)
                .andThenAPublished(new TenantTerminated(ACME, new FreeText("fraud"), LocalDate.of(2026, 1, 1)))
                .whenPublishingA(new OnboardingStepCompleted(ACME, OnboardingStep.ROOT_DEPARTMENT))
                .expectActiveSagas(0);
        assertThat(scheduled()).containsExactly("onboarding-root-department acme/0");
    }

    @Test
    void otherCompaniesAreNotMixedUp() {
        saga.givenAPublished(REGISTERED)
                .whenPublishingA(new OnboardingStepCompleted(new TenantId("other"), OnboardingStep.ROOT_DEPARTMENT))
                .expectActiveSagas(1);
        assertThat(scheduled()).containsExactly("onboarding-root-department acme/0");
    }

    private static List<String> scheduled() {
        return JdbcClient.create(DATABASE.system())
                .sql("SELECT task_name || ' ' || task_instance FROM scheduled_tasks ORDER BY task_instance, task_name")
                .query(String.class)
                .list();
    }
}
