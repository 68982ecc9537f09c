package io.hrsystem.query.tenants;

import static io.hrsystem.contract.tenants.OnboardingStep.DEFAULT_SETTINGS;
import static io.hrsystem.contract.tenants.OnboardingStep.ROOT_DEPARTMENT;
import static io.hrsystem.contract.tenants.OnboardingStep.TENANT_ADMIN;
import static io.hrsystem.contract.tenants.OnboardingStep.WELCOME_MAIL;
import static io.hrsystem.query.platform.projections.ProjectionFixture.TENANT;
import static io.hrsystem.query.platform.projections.ProjectionFixture.at;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.DONE;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.FAILED;
import static io.hrsystem.query.tenants.OnboardingStepRow.StepState.PENDING;
import static io.hrsystem.query.tenants.TenantEvents.ALL;
import static io.hrsystem.query.tenants.TenantEvents.COMPLETED;
import static io.hrsystem.query.tenants.TenantEvents.REGISTERED;
import static io.hrsystem.query.tenants.TenantEvents.RETRIED;

import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.query.platform.projections.ProjectionFixture;
import io.hrsystem.query.tenants.OnboardingStepRow.Key;
import org.junit.jupiter.api.Test;

class OnboardingStepProjectionTest {
    private final ProjectionFixture<TenantEvent, OnboardingStepRow> steps =
            ProjectionFixture.of(new OnboardingStepProjection());

    @Test
    void allStepsArePendingAtFirst() {
        steps.given(REGISTERED)
                .expectRows(
                        pending(ROOT_DEPARTMENT),
                        pending(TENANT_ADMIN),
                        pending(DEFAULT_SETTINGS),
                        pending(WELCOME_MAIL));
    }

    @Test
    void aStepThatWasGivenUpSaysWhyUntilItIsTriedAgain() {
        steps.given(REGISTERED, TenantEvents.FAILED)
                .expectRows(
                        pending(ROOT_DEPARTMENT),
                        pending(TENANT_ADMIN),
                        pending(DEFAULT_SETTINGS),
                        new OnboardingStepRow(key(WELCOME_MAIL), FAILED, 3, at(1), "no mail server"));
        steps.given(REGISTERED, TenantEvents.FAILED, RETRIED)
                .expectRows(
                        pending(ROOT_DEPARTMENT),
                        pending(TENANT_ADMIN),
                        pending(DEFAULT_SETTINGS),
                        new OnboardingStepRow(key(WELCOME_MAIL), PENDING, 3, at(2), null));
        steps.givenEveryEvent(ALL)
                .expectRows(
                        pending(ROOT_DEPARTMENT),
                        pending(TENANT_ADMIN),
                        pending(DEFAULT_SETTINGS),
                        new OnboardingStepRow(key(WELCOME_MAIL), DONE, 3, at(3), null));
    }

    /** A release that adds a step finds companies on their way that have registered without it. */
    @Test
    void aStepThatWasAddedLaterIsKnownByItsOwnEvents() {
        steps.given(COMPLETED).expectRows(new OnboardingStepRow(key(WELCOME_MAIL), DONE, 0, at(0), null));
        steps.given(RETRIED).expectRows(new OnboardingStepRow(key(WELCOME_MAIL), PENDING, 0, at(0), null));
    }

    private static OnboardingStepRow pending(OnboardingStep step) {
        return new OnboardingStepRow(key(step), PENDING, 0, at(0), null);
    }

    private static Key key(OnboardingStep step) {
        return new Key(TENANT, step);
    }
}
