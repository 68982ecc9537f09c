package io.hrsystem.command.tenants.offboarding;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.hrsystem.command.tenants.offboarding.ErasureCommand.BeginErasure;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.CompleteErasureStep;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.FailErasureStep;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.RetryErasureStep;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureBegun;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepCompleted;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepFailed;
import io.hrsystem.contract.tenants.ErasureEvent.ErasureStepRetried;
import io.hrsystem.contract.tenants.ErasureEvent.EventsCounted;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The erasure of one company: begun once, each step done once. */
@Aggregate(lockFactory = "streamLocks")
final class Erasure {
    private enum Progress {
        DONE,
        FAILED
    }

    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<OffboardingStep, Progress> steps = new EnumMap<>(OffboardingStep.class);

    Erasure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(BeginErasure command) {
        if (stream != null) return;
        apply(new ErasureBegun(
                command.company(),
                command.contractEndedOn(),
                command.retainUntil(),
                command.requestedBy(),
                command.approvedBy()));
    }

    @CommandHandler
    void handle(CompleteErasureStep command) {
        if (steps.get(command.step()) == Progress.DONE) return;
        for (var fact : command.facts()) apply(fact);
        apply(new ErasureStepCompleted(command.company(), command.step()));
    }

    @CommandHandler
    void handle(FailErasureStep command) {
        if (steps.containsKey(command.step())) return;
        apply(new ErasureStepFailed(command.company(), command.step(), command.attempts(), command.error()));
    }

    @CommandHandler
    void handle(RetryErasureStep command) {
        if (steps.get(command.step()) != Progress.FAILED) throw Refusal.of(RefusalCode.STEP_NOT_FAILED);
        apply(new ErasureStepRetried(command.company(), command.step()));
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        stream = StreamIds.erasure(event.company());
        switch (event) {
            case ErasureStepCompleted completed -> steps.put(completed.step(), Progress.DONE);
            case ErasureStepFailed failed -> steps.put(failed.step(), Progress.FAILED);
            case ErasureStepRetried retried -> steps.remove(retried.step());
            case ErasureBegun _, CompanyKeysDestroyed _, RowsErased _, EventsCounted _ -> {}
        }
    }
}
