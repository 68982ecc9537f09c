package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.Facts;
import io.hrsystem.command.platform.referencerows.JsonText;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.tenants.SettingsPart;
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

/** What holds from the beginning, written like the changes in {@link SettingsFacts}, which also forgets it. */
@Component
final class FirstSettingsFacts implements ReferenceRows<TenantEvent> {
    private final JsonText json;

    FirstSettingsFacts(JsonText json) {
        this.json = json;
    }

    @Override
    public Class<TenantEvent> events() {
        return TenantEvent.class;
    }

    @Override
    public String table() {
        return Facts.TABLE;
    }

    @Override
    public void apply(TenantEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case TenantSettingsChanged it -> {
                var held = new HeldSettings(json, meta, rows);
                var id = WorkScheduleId.defaultOf(it.tenantId());
                var change = ChangeId.ofBeginning(id.value());
                held.settings(change, Times.EARLIEST, SettingsPart.of(it.settings()));
                var week = WorkWeek.of(it.settings().workSchedule());
                held.schedule(id, change, Times.EARLIEST, WorkScheduleId.NAME_OF_DEFAULT, week);
            }
            case TenantRegistered _, TenantActivated _, TenantSuspended _ -> {}
            case TenantReactivated _, TenantTerminated _, FeatureSwitched _ -> {}
            case OnboardingStepCompleted _, OnboardingStepFailed _, OnboardingStepRetried _ -> {}
        }
    }
}
