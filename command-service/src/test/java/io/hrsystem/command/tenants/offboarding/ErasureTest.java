package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.tenants.offboarding.ErasureCommand.BeginErasure;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.CompleteErasureStep;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.FailErasureStep;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.RetryErasureStep;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final OffboardingStep STEP = OffboardingStep.READ_MODELS;
    private static final LocalDate END = LocalDate.of(2026, 6, 30);
    private static final BeginErasure BEGIN = new BeginErasure(ACME, END, END.plusYears(3), "one", "two");
    private static final ErasureBegun BEGUN = new ErasureBegun(ACME, END, END.plusYears(3), "one", "two");
    private static final RowsErased ROWS = new RowsErased(ACME, STEP, Map.of("read.employee", 3L));

    private final AggregateTestFixture<Erasure> erasure = new AggregateTestFixture<>(Erasure.class);

    @Test
    void itBeginsOnce() {
        erasure.givenNoPriorActivity().when(BEGIN).expectEvents(BEGUN);
        erasure.given(BEGUN).when(BEGIN).expectNoEvents();
    }

    @Test
    void aStepIsCompletedOnceWithWhatItFound() {
        var completed = new CompleteErasureStep(ACME, STEP, List.of(ROWS));
        erasure.given(BEGUN).when(completed).expectEvents(ROWS, new ErasureStepCompleted(ACME, STEP));
        erasure.given(BEGUN, ROWS, new ErasureStepCompleted(ACME, STEP))
                .when(completed)
                .expectNoEvents();
    }

    @Test
    void whatWasGivenUpIsTriedAgainWhenAPersonSaysSo() {
        var failed = new ErasureStepFailed(ACME, STEP, 8, "DATABASE");
        erasure.given(BEGUN)
                .when(new FailErasureStep(ACME, STEP, 8, "DATABASE"))
                .expectEvents(failed);
        erasure.given(BEGUN, failed)
                .when(new RetryErasureStep(ACME, STEP))
                .expectEvents(new ErasureStepRetried(ACME, STEP));
        erasure.given(BEGUN)
                .when(new RetryErasureStep(ACME, STEP))
                .expectNoEvents()
                .expectExceptionMessage("STEP_NOT_FAILED");
    }
}
