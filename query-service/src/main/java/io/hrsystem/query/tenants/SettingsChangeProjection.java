package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class SettingsChangeProjection extends Projection<SettingsEvent, SettingsChangeRow> {
    SettingsChangeProjection() {
        super(TenantProjection.GROUP, SettingsEvent.class, SettingsChangeRow.class);
    }

    @Override
    public void apply(SettingsEvent event, EventMeta meta, Changes<SettingsChangeRow> rows) {
        switch (event) {
            case SettingsChanged changed -> rows.put(SettingsChangeRow.of(changed, meta.sequence()));
            case WorkScheduleChanged _, WorkScheduleChangeCancelled _, WorkScheduleChangeWithdrawn _ -> {}
        }
    }
}
