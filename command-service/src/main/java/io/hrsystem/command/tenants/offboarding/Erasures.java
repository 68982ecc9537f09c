package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.commands.Commands;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.BeginErasure;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.CompleteErasureStep;
import io.hrsystem.command.tenants.offboarding.ErasureCommand.FailErasureStep;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Begins erasures and records how far they have come, under the platform: the company's own events are to go. */
@Component
record Erasures(Commands commands, AlertOutbox alerts) {
    private static final String ACTOR = "offboarding";
    private static final String FENCE = "SELECT fence_company(?)";
    private static final String REQUIRE = "SELECT require_purge(?, ?::date)";

    /**
     * Nobody enters the company from the same moment on.
     *
     * @throws io.hrsystem.platform.Refusal if it has not been approved, is held, or is not due
     */
    void begin(DueErasure due) {
        commands.asSystem(TenantId.PLATFORM, ACTOR, (sender, rows) -> {
            rows.add(REQUIRE, due.begin().company().value(), due.today());
            rows.add(FENCE, due.begin().company().value());
            sender.send(due.begin());
        });
    }

    /** Of one that had begun before the events were set back: nobody is asked again. */
    void again(BeginErasure lost) {
        commands.asSystem(TenantId.PLATFORM, ACTOR, (sender, rows) -> {
            rows.add(FENCE, lost.company().value());
            sender.send(lost);
        });
    }

    void completed(TenantId company, OffboardingStep step, List<ErasureEvent> facts) {
        commands.asSystem(
                TenantId.PLATFORM, ACTOR, sender -> sender.send(new CompleteErasureStep(company, step, facts)));
    }

    void failed(TenantId company, OffboardingStep step, int attempts, String error) {
        commands.asSystem(
                TenantId.PLATFORM, ACTOR, sender -> sender.send(new FailErasureStep(company, step, attempts, error)));
        alerts.raise(AlertCause.ERASURE_STEP_FAILED, TenantId.PLATFORM, step.name() + " " + company);
    }
}
