package io.hrsystem.command.tenants;

import io.hrsystem.command.tenants.TenantCommand.ActivateTenant;
import io.hrsystem.command.tenants.TenantCommand.ApplyDefaultSettings;
import io.hrsystem.command.tenants.TenantCommand.CompleteOnboardingStep;
import io.hrsystem.command.tenants.TenantCommand.FailOnboardingStep;
import io.hrsystem.command.tenants.TenantCommand.ReactivateTenant;
import io.hrsystem.command.tenants.TenantCommand.RegisterTenant;
import io.hrsystem.command.tenants.TenantCommand.RetryOnboardingStep;
import io.hrsystem.command.tenants.TenantCommand.SuspendTenant;
import io.hrsystem.command.tenants.TenantCommand.SuspendTenantAgain;
import io.hrsystem.command.tenants.TenantCommand.SwitchFeature;
import io.hrsystem.command.tenants.TenantCommand.TerminateTenant;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.BusinessNumber;
import io.hrsystem.contract.tenants.Domain;
import io.hrsystem.contract.tenants.Feature;
import io.hrsystem.contract.tenants.OffboardingEvent.RetentionAgreed;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.Plan;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.Refusal;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantTest {
    private static final TenantId HANBIT = new TenantId("hanbit");
    private static final OnboardingStep STEP = OnboardingStep.WELCOME_MAIL;

    private final AggregateTestFixture<Tenant> tenant = new AggregateTestFixture<>(Tenant.class);

    @Test
    void aCompanyIsRegistered() {
        tenant.givenNoPriorActivity().when(register("hanbit", "124-81-00998")).expectEvents(registered());
    }

    /** TN-02. */
    @ParameterizedTest
    @CsvSource({
        "hanbit, 123-45-67890, BAD_BUSINESS_NUMBER",
        "admin, 124-81-00998, DOMAIN_RESERVED",
        "Admin, 124-81-00998, DOMAIN_RESERVED",
        "a.b, 124-81-00998, BAD_DOMAIN"
    })
    void whatIsNotValidIsRefused(String domain, String businessNumber, String code) {
        tenant.givenNoPriorActivity()
                .when(register(domain, businessNumber))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(code);
    }

    @Test
    void stepsAreDoneOnce() {
        tenant.given(registered())
                .when(new CompleteOnboardingStep(HANBIT, STEP))
                .expectEvents(new OnboardingStepCompleted(HANBIT, STEP));
        given(new OnboardingStepCompleted(HANBIT, STEP))
                .when(new CompleteOnboardingStep(HANBIT, STEP))
                .expectNoEvents();
    }

    @Test
    void aStepThatWasGivenUpCanBeRetriedAndFailAgain() {
        given().when(new FailOnboardingStep(HANBIT, STEP, 8, "no route"))
                .expectEvents(new OnboardingStepFailed(HANBIT, STEP, 8, "no route"));
        given(new OnboardingStepFailed(HANBIT, STEP, 8, "no route"))
                .when(new RetryOnboardingStep(HANBIT, STEP))
                .expectEvents(new OnboardingStepRetried(HANBIT, STEP));
        given(new OnboardingStepFailed(HANBIT, STEP, 8, "no route"), new OnboardingStepRetried(HANBIT, STEP))
                .when(new FailOnboardingStep(HANBIT, STEP, 8, "no route"))
                .expectEvents(new OnboardingStepFailed(HANBIT, STEP, 8, "no route"));
    }

    @Test
    void onlyAFailedStepIsRetried() {
        given().when(new RetryOnboardingStep(HANBIT, STEP))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("STEP_NOT_FAILED");
    }

    @Test
    void activationHappensOnce() {
        given().when(new ActivateTenant(HANBIT)).expectEvents(new TenantActivated(HANBIT));
        active().when(new ActivateTenant(HANBIT)).expectNoEvents();
    }

    @Test
    void whatWasSuspendedOnceIsSoAgainEvenIfItIsNotSetUpAnyMore() {
        var again = new SuspendTenantAgain(HANBIT, new FreeText("after a recovery"));
        var suspended = new TenantSuspended(HANBIT, new FreeText("after a recovery"));
        active().when(again).expectEvents(suspended);
        given().when(again).expectEvents(suspended);
        suspended().when(again).expectNoEvents();
    }

    @Test
    void suspensionAndReactivationAreRepeatable() {
        active().when(new SuspendTenant(HANBIT, new FreeText("unpaid")))
                .expectEvents(new TenantSuspended(HANBIT, new FreeText("unpaid")));
        suspended().when(new SuspendTenant(HANBIT, new FreeText("unpaid"))).expectNoEvents();
        suspended()
                .when(new ReactivateTenant(HANBIT, new FreeText("paid")))
                .expectEvents(new TenantReactivated(HANBIT, new FreeText("paid")));
        active().when(new ReactivateTenant(HANBIT, new FreeText("paid"))).expectNoEvents();
    }

    @Test
    void aTerminatedCompanyDoesNotComeBack() {
        var ended = new TenantTerminated(HANBIT, new FreeText("contract ended"), LocalDate.of(2026, 6, 30));
        active().when(new TerminateTenant(HANBIT, new FreeText("contract ended"), LocalDate.of(2026, 6, 30), 5))
                .expectEvents(
                        ended, new RetentionAgreed(HANBIT, LocalDate.of(2026, 6, 30), 5, LocalDate.of(2031, 6, 30)));
        given(new TenantActivated(HANBIT), ended)
                .when(new ReactivateTenant(HANBIT, new FreeText("again")))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("TENANT_INACTIVE");
    }

    @Test
    void defaultSettingsAreAppliedOnce() {
        given().when(new ApplyDefaultSettings(HANBIT))
                .expectEvents(new TenantSettingsChanged(HANBIT, TenantSettings.DEFAULTS));
        given(new TenantSettingsChanged(HANBIT, TenantSettings.DEFAULTS))
                .when(new ApplyDefaultSettings(HANBIT))
                .expectNoEvents();
    }

    @Test
    void aFeatureIsSwitchedOnlyWhenThatChangesIt() {
        active().when(new SwitchFeature(HANBIT, Feature.WELFARE, true))
                .expectEvents(new FeatureSwitched(HANBIT, Feature.WELFARE, true));
        active().when(new SwitchFeature(HANBIT, Feature.WELFARE, false)).expectNoEvents();
    }

    @Test
    void aCompanyThatHasEndedHasItsFeaturesSwitchedNoMore() {
        given(new TenantActivated(HANBIT), new TenantTerminated(HANBIT, new FreeText("ended"), LocalDate.EPOCH))
                .when(new SwitchFeature(HANBIT, Feature.WELFARE, true))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("TENANT_INACTIVE");
    }

    private TestExecutor<Tenant> given(Object... events) {
        return tenant.given(registered()).andGiven(events);
    }

    private TestExecutor<Tenant> active() {
        return given(new TenantActivated(HANBIT));
    }

    private TestExecutor<Tenant> suspended() {
        return given(new TenantActivated(HANBIT), new TenantSuspended(HANBIT, new FreeText("unpaid")));
    }

    private static RegisterTenant register(String domain, String businessNumber) {
        return new RegisterTenant(
                HANBIT,
                "한빛상사",
                Domain.of(domain),
                BusinessNumber.of(businessNumber),
                Plan.PRO,
                new EmailAddress("admin@hanbit.example"));
    }

    private static TenantRegistered registered() {
        return new TenantRegistered(
                HANBIT,
                "한빛상사",
                Domain.of("hanbit"),
                BusinessNumber.of("1248100998"),
                Plan.PRO,
                new EmailAddress("admin@hanbit.example"));
    }

    @Test
    void whoHasEndedIsNotSetUpAnyFurther() {
        var ended = new TenantTerminated(HANBIT, new FreeText("ended"), LocalDate.of(2026, 6, 30));
        given(ended).when(new CompleteOnboardingStep(HANBIT, STEP)).expectNoEvents();
        given(ended).when(new FailOnboardingStep(HANBIT, STEP, 8, "no route")).expectNoEvents();
        given(ended).when(new ApplyDefaultSettings(HANBIT)).expectNoEvents();
        given(ended).when(new ActivateTenant(HANBIT)).expectNoEvents();
        given(new OnboardingStepFailed(HANBIT, STEP, 8, "no route"), ended)
                .when(new RetryOnboardingStep(HANBIT, STEP))
                .expectNoEvents()
                .expectExceptionMessage("TENANT_INACTIVE");
    }
}
