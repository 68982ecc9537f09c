package io.hrsystem.command.platform.erasure;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.ErasureEvent;
import io.hrsystem.contract.tenants.ErasureEvent.RowsErased;
import io.hrsystem.contract.tenants.OffboardingStep;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The events themselves, when nothing that is made of them is left; on record, for whoever misses one. */
@Component
final class EventsStep implements ErasureStep {
    private final CompanyEvents events;

    EventsStep(DataSource system) {
        this.events = new CompanyEvents(system);
    }

    @Override
    public OffboardingStep step() {
        return OffboardingStep.EVENTS;
    }

    @Override
    public List<ErasureEvent> run(TenantId company) {
        return List.of(
                new RowsErased(company, step(), Map.of(SideStoresStep.DATABASE + ".event", events.purge(company))));
    }
}
