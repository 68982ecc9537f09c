package io.hrsystem.command.tenants.onboarding;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Has one step done after the other. A step that was given up waits for a person, who has it retried. */
@Saga
@ProcessingGroup("onboarding")
public class OnboardingSaga {
    private int retries;

    @StartSaga
    @SagaEventHandler(associationProperty = "tenantId")
    void on(TenantRegistered event, OnboardingTasks tasks) {
        tasks.provision(event.tenantId(), OnboardingStep.values()[0], retries);
    }

    @SagaEventHandler(associationProperty = "tenantId")
    void on(OnboardingStepCompleted event, OnboardingTasks tasks) {
        after(event.tenantId(), event.step(), tasks);
    }

    @SagaEventHandler(associationProperty = "tenantId")
    void on(OnboardingStepRetried event, OnboardingTasks tasks) {
        retries++;
        tasks.provision(event.tenantId(), event.step(), retries);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "tenantId")
    void on(TenantActivated event) {}

    @EndSaga
    @SagaEventHandler(associationProperty = "tenantId")
    void on(TenantTerminated event) {}

    private void after(TenantId tenant, OnboardingStep step, OnboardingTasks tasks) {
        var next = step.ordinal() + 1;
        if (next < OnboardingStep.values().length) tasks.provision(tenant, OnboardingStep.values()[next], retries);
        else tasks.activate(tenant);
    }
}
