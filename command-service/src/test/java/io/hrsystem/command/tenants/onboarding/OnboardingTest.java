package io.hrsystem.command.tenants.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.tenants.onboarding.Breakdowns.Place;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OPS T12, TN-01, TN-03: whatever breaks, a company ends with exactly one of each. */
class OnboardingTest {
    private static final RunningService SERVICE = RunningService.with(
            List.of(
                    "--hr.tasks.attempts=3",
                    "--hr.tasks.first-pause=20ms",
                    "--hr.tasks.polling=100ms",
                    "--spring.mail.properties.mail.smtp.connectiontimeout=500"),
            Breakdowns.class);
    private static final Breakdowns BREAKDOWNS = SERVICE.bean(Breakdowns.class);

    private final Onboarded onboarded = new Onboarded(SERVICE.database(), new Inbox(SERVICE.mail()));

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void aRegisteredCompanyIsSetUpStepByStep() {
        var tenant = register();
        onboarded.awaitActive(tenant);
        onboarded.assertExactlyOneOfEach(tenant);
        assertThat(onboarded.events(tenant, "tenants.OnboardingStepCompleted"))
                .containsExactly("ROOT_DEPARTMENT", "TENANT_ADMIN", "DEFAULT_SETTINGS", "WELCOME_MAIL");
    }

    /** TN-03. */
    @ParameterizedTest
    @CsvSource({
        "ROOT_DEPARTMENT, BEFORE_THE_COMMIT", "ROOT_DEPARTMENT, AFTER_THE_COMMIT",
        "TENANT_ADMIN, BEFORE_THE_COMMIT", "TENANT_ADMIN, AFTER_THE_COMMIT",
        "DEFAULT_SETTINGS, BEFORE_THE_COMMIT", "DEFAULT_SETTINGS, AFTER_THE_COMMIT",
        "WELCOME_MAIL, BEFORE_THE_COMMIT", "WELCOME_MAIL, AFTER_THE_COMMIT"
    })
    void aStepThatBreaksIsRepeatedAndDoublesNothing(OnboardingStep step, Place place) {
        BREAKDOWNS.at(step, place, 2);
        var tenant = register();
        onboarded.awaitActive(tenant);
        assertThat(BREAKDOWNS.happened()).isTrue();
        onboarded.assertExactlyOneOfEach(tenant);
    }

    @ParameterizedTest
    @EnumSource(OnboardingStep.class)
    void aStepThatKeepsFailingStopsWithItsReasonAndCanBeRetried(OnboardingStep step) {
        BREAKDOWNS.at(step, Place.BEFORE_THE_WORK, 3);
        var tenant = register();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> onboarded.tasks(tenant) == 0
                        && !onboarded
                                .events(tenant, "tenants.OnboardingStepFailed")
                                .isEmpty());
        assertThat(onboarded.failure(tenant)).isEqualTo(step + " after 3: IllegalStateException");
        assertThat(Company.status(SERVICE, tenant)).isEqualTo("PROVISIONING");
        assertThat(exhausted(step)).isPositive();

        assertThat(retry(tenant, step)).isEqualTo(202);
        onboarded.awaitActive(tenant);
        onboarded.assertExactlyOneOfEach(tenant);
    }

    @Test
    void anUnreachableMailServerIsWaitedForAndThenGivenUp() {
        SERVICE.mail().stop();
        var tenant = register();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !onboarded
                        .events(tenant, "tenants.OnboardingStepFailed")
                        .isEmpty());
        assertThat(onboarded.failure(tenant))
                .startsWith("WELCOME_MAIL after 3: Mail")
                .doesNotContain("@");

        SERVICE.mail().start();
        assertThat(retry(tenant, OnboardingStep.WELCOME_MAIL)).isEqualTo(202);
        onboarded.awaitActive(tenant);
        onboarded.assertExactlyOneOfEach(tenant);
    }

    @Test
    void aStepThatHasNotFailedIsNotRetried() {
        var tenant = register();
        onboarded.awaitActive(tenant);
        assertThat(retry(tenant, OnboardingStep.ROOT_DEPARTMENT)).isEqualTo(409);
    }

    @Test
    void theWholeHistoryAgainSetsUpNobodyTwiceAndSendsNoMail() {
        var tenant = register();
        onboarded.awaitActive(tenant);
        var mails = SERVICE.mail().getReceivedMessages().length;
        var steps = BREAKDOWNS.runs(tenant);
        var processor = SERVICE.bean(EventProcessingConfiguration.class)
                .eventProcessor("onboarding", PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        SERVICE.database().sql("DELETE FROM token_entry").update();
        processor.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(BREAKDOWNS.runs(tenant)).isGreaterThan(steps));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> processor.processingStatus().values().stream().anyMatch(it -> it.isCaughtUp()));
        await().atMost(Duration.ofSeconds(20)).until(() -> onboarded.tasks(tenant) == 0);
        onboarded.assertExactlyOneOfEach(tenant);
        assertThat(SERVICE.mail().getReceivedMessages()).hasSize(mails);
    }

    private static String register() {
        var registered = SERVICE.superAdmin().post("/api/admin/tenants", Company.registration());
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(202);
        return registered.text("tenantId");
    }

    private static int retry(String tenant, OnboardingStep step) {
        var path = "/api/admin/tenants/%s/onboarding/%s/retry".formatted(tenant, step);
        return SERVICE.superAdmin().post(path, Map.of()).status();
    }

    private static double exhausted(OnboardingStep step) {
        return SERVICE.bean(MeterRegistry.class)
                .counter("hr.tasks.exhausted", "work", ProvisioningWork.nameOf(step))
                .count();
    }

    @Test
    void aMailThatWaitsIsNotSentToWhoHasEnded() {
        SERVICE.mail().stop();
        var tenant = register();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !onboarded
                        .events(tenant, "tenants.OnboardingStepFailed")
                        .isEmpty());
        SERVICE.superAdmin()
                .post(
                        "/api/admin/tenants/" + tenant + "/terminate",
                        Map.of("reason", "ended", "contractEndedOn", "2026-06-30"));
        SERVICE.mail().start();
        var mails = SERVICE.mail().getReceivedMessages().length;
        SERVICE.beans(ProvisioningWork.class).stream()
                .filter(it -> it.provisioning().step() == OnboardingStep.WELCOME_MAIL)
                .forEach(it -> it.run(new TenantId(tenant), "0"));
        assertThat(SERVICE.mail().getReceivedMessages()).hasSize(mails);
        assertThat(onboarded.events(tenant, "tenants.OnboardingStepCompleted")).doesNotContain("WELCOME_MAIL");
    }
}
