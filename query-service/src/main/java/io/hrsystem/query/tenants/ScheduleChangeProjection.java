package io.hrsystem.query.tenants;

import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.tenants.ScheduleChangeRow.Key;
import org.springframework.stereotype.Component;

@Component
final class ScheduleChangeProjection extends Projection<SettingsEvent, ScheduleChangeRow> {
    ScheduleChangeProjection() {
        super(TenantProjection.GROUP, SettingsEvent.class, ScheduleChangeRow.class);
    }

    @Override
    public void apply(SettingsEvent event, EventMeta meta, Changes<ScheduleChangeRow> rows) {
        switch (event) {
            case WorkScheduleChanged changed -> rows.put(ScheduleChangeRow.of(changed, meta.sequence()));
            case WorkScheduleChangeCancelled it ->
                rows.remove(new Key(it.tenantId(), it.workScheduleId(), it.changeId()));
            case WorkScheduleChangeWithdrawn it ->
                rows.remove(new Key(it.tenantId(), it.workScheduleId(), it.changeId()));
            case SettingsChanged _ -> {}
        }
    }
}
