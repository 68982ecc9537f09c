package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.Facts;
import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/**
 * Settings and work schedules by date, for rules of other streams: SETTINGS with what each change says, NAME and WEEK of
 * a schedule; and made of them what holds from day to day.
 */
@Component
final class SettingsFacts implements ReferenceRows<SettingsEvent> {
    private final JsonText json;

    SettingsFacts(JsonText json) {
        this.json = json;
    }

    @Override
    public Class<SettingsEvent> events() {
        return SettingsEvent.class;
    }

    @Override
    public String table() {
        return Facts.TABLE;
    }

    @Override
    public void apply(SettingsEvent event, EventMeta meta, TransactionalWrites rows) {
        var held = new HeldSettings(json, meta, rows);
        switch (event) {
            case SettingsChanged it -> held.settings(it.changeId(), it.effectiveFrom(), it.settings());
            case WorkScheduleChanged it ->
                held.schedule(it.workScheduleId(), it.changeId(), it.effectiveFrom(), it.name(), it.week());
            case WorkScheduleChangeCancelled it -> held.takeBack(it.workScheduleId(), it.changeId());
            case WorkScheduleChangeWithdrawn it -> held.takeBack(it.workScheduleId(), it.changeId());
        }
    }

    @Override
    public void forget(TenantId company, TransactionalWrites rows) {
        ReferenceRows.super.forget(company, rows);
        rows.add("DELETE FROM settings_period WHERE tenant_id = ?", company.value());
        rows.add("DELETE FROM schedule_period WHERE tenant_id = ?", company.value());
    }
}
