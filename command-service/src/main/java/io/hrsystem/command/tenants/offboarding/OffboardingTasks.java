package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OffboardingStep;

/** What the saga asks for, as tasks: of the company, which nobody enters any more. */
record OffboardingTasks(Tasks tasks) {
    void erase(TenantId company, OffboardingStep step, int round) {
        tasks.now(ErasureWork.nameOf(step), company, round);
    }
}
