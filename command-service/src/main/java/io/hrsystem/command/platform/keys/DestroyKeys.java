package io.hrsystem.command.platform.keys;

import io.hrsystem.command.platform.erasure.ErasureStep;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.CompanyKeysDestroyed;
import io.hrsystem.contract.tenants.OffboardingStep;
import io.hrsystem.keys.CompanyKeyDestruction;
import java.util.List;

/** From its end on nobody reads what has been encrypted for the company, wherever a copy of it lies. */
final class DestroyKeys implements ErasureStep {
    private final CompanyKeyDestruction keys;

    DestroyKeys(CompanyKeyDestruction keys) {
        this.keys = keys;
    }

    @Override
    public OffboardingStep step() {
        return OffboardingStep.DESTROY_KEYS;
    }

    @Override
    public List<ErasureEvent> run(TenantId company) throws InterruptedException {
        var gone = keys.destroy(company);
        return List.of(new CompanyKeysDestroyed(company, gone.count(), gone.hash(), gone.some()));
    }
}
