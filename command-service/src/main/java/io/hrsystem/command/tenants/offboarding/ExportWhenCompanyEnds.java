package io.hrsystem.command.tenants.offboarding;

import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** When a company ends all its records are made ready for it to take away. */
@Component
@ProcessingGroup("offboarding-exports")
record ExportWhenCompanyEnds(Tasks tasks) {
    @EventHandler
    void on(TenantTerminated event) {
        tasks.now(ExportWork.NAME, event.tenantId(), 0);
    }
}
