package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.erasure.ErasureStep;
import io.hrsystem.command.platform.tasks.Work;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.util.Locale;

/** One step of an erasure; given up, it is recorded as failed. */
record ErasureWork(ErasureStep step, Erasures erasures) implements Work {
    static String nameOf(OffboardingStep step) {
        return "erasure-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String name() {
        return nameOf(step.step());
    }

    @Override
    public void run(TenantId company, String round) {
        try {
            erasures.completed(company, step.step(), step.run(company));
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + name(), e);
        } catch (Exception e) {
            throw new IllegalStateException(name() + " cannot be done", e);
        }
    }

    @Override
    public boolean giveUp(TenantId company, String round, int attempts, String reason) {
        erasures.failed(company, step.step(), attempts, reason);
        return true;
    }
}
