package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.CertificateEvent.CertificateIssued;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.OffboardingStep;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Has one step behind the fence done after the other. One that was given up waits for a person, who has it retried. */
@Saga
@ProcessingGroup("offboarding")
public class OffboardingSaga {
    private int retries;

    @StartSaga
    @SagaEventHandler(associationProperty = "company")
    void on(ErasureBegun event, OffboardingTasks tasks) {
        tasks.erase(event.company(), OffboardingStep.FENCE, retries);
    }

    @SagaEventHandler(associationProperty = "company")
    void on(ErasureStepCompleted event, OffboardingTasks tasks) {
        after(event.company(), event.step(), tasks);
    }

    @SagaEventHandler(associationProperty = "company")
    void on(ErasureStepRetried event, OffboardingTasks tasks) {
        retries++;
        tasks.erase(event.company(), event.step(), retries);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "company")
    void on(CertificateIssued event) {}

    private void after(TenantId company, OffboardingStep step, OffboardingTasks tasks) {
        var next = step.ordinal() + 1;
        if (next < OffboardingStep.values().length) tasks.erase(company, OffboardingStep.values()[next], retries);
    }
}
