package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.tenants.TenantEvent;
import io.hrsystem.contract.tenants.TenantEvent.FeatureSwitched;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepCompleted;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepFailed;
import io.hrsystem.contract.tenants.TenantEvent.OnboardingStepRetried;
import io.hrsystem.contract.tenants.TenantEvent.TenantActivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantReactivated;
import io.hrsystem.contract.tenants.TenantEvent.TenantRegistered;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import io.hrsystem.contract.tenants.TenantEvent.TenantSuspended;
import io.hrsystem.contract.tenants.TenantEvent.TenantTerminated;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** When the contract of a company ended; until when it is kept if its contract does not say. */
@Component
final class EndedCompanyRows implements ReferenceRows<TenantEvent> {
    private static final String ENDED = """
        INSERT INTO company_end (tenant_id, contract_ended_on, retain_until) VALUES (?, ?, ?)
            ON CONFLICT (tenant_id) DO UPDATE
            SET contract_ended_on = excluded.contract_ended_on, retain_until = excluded.retain_until\
        """;

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public String table() {
        return CompanyEndRows.TABLE;
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case TenantTerminated it ->
                rows.add(
                        ENDED,
                        meta.tenant().value(),
                        it.contractEndedOn(),
                        it.contractEndedOn().plusYears(CompanyRetention.YEARS));
            case TenantRegistered _, TenantActivated _, TenantSuspended _, TenantReactivated _ -> {}
            case TenantSettingsChanged _, FeatureSwitched _ -> {}
            case OnboardingStepCompleted _, OnboardingStepFailed _, OnboardingStepRetried _ -> {}
        }
    }
}
