package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.util.List;

/** What one step of an erasure does, behind the fence. */
public interface ErasureStep {
    OffboardingStep step();

    /**
     * Does it, or what is left of it: a run that died before may have done any part.
     *
     * @return what it has found out, to be recorded as the step is completed
     */
    List<ErasureEvent> run(TenantId company) throws Exception;
}
