package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.Timeline;
import io.hrsystem.contract.attendance.DayOffEvent;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffDeclared;
import io.hrsystem.contract.attendance.DayOffEvent.DayOffTakenBack;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.bounds.Times;
import io.hrsystem.contract.tenants.SettingsEvent;
import io.hrsystem.contract.tenants.SettingsEvent.SettingsChanged;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeCancelled;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChangeWithdrawn;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.contract.tenants.TenantEvent.TenantSettingsChanged;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What a company has said that pay hangs on: settings and hours over time, and its days off. */
final class CompanyTerms {
    private Timeline<SettingsPart> settings = Timeline.none();
    private final Map<WorkScheduleId, Timeline<WorkWeek>> schedules = new HashMap<>();
    private final Map<LocalDate, DayOffDeclared> daysOff = new HashMap<>();

    void on(TenantSettingsChanged event) {
        var id = WorkScheduleId.defaultOf(event.tenantId());
        var beginning = ChangeId.ofBeginning(id.value());
        settings = settings.with(beginning, Times.EARLIEST, SettingsPart.of(event.settings()));
        put(id, beginning, Times.EARLIEST, WorkWeek.of(event.settings().workSchedule()));
    }

    void on(SettingsEvent event) {
        switch (event) {
            case SettingsChanged it -> settings = settings.with(it.changeId(), it.effectiveFrom(), it.settings());
            case WorkScheduleChanged it -> put(it.workScheduleId(), it.changeId(), it.effectiveFrom(), it.week());
            case WorkScheduleChangeCancelled it -> takeBack(it.workScheduleId(), it.changeId());
            case WorkScheduleChangeWithdrawn it -> takeBack(it.workScheduleId(), it.changeId());
        }
    }

    void on(DayOffEvent event) {
        switch (event) {
            case DayOffDeclared it -> daysOff.put(it.date(), it);
            case DayOffTakenBack it -> daysOff.remove(it.date());
        }
    }

    /** Each setting holds until its own next change; what was not said by then is as it is by default. */
    SettingsPart settingsOn(LocalDate day) {
        var held = SettingsPart.DEFAULTS;
        for (var change : settings.changes())
            if (!change.on().isAfter(day)) held = change.value().over(held);
        return held;
    }

    /** Of a schedule that is not known on that day, the usual hours. */
    WorkWeek week(WorkScheduleId schedule, LocalDate day) {
        var week = schedules.getOrDefault(schedule, Timeline.none()).on(day);
        return week == null ? WorkWeek.STANDARD : week;
    }

    boolean isDayOff(LocalDate day) {
        return daysOff.containsKey(day);
    }

    boolean isPaidDayOff(LocalDate day) {
        var declared = daysOff.get(day);
        return declared != null && declared.paid();
    }

    private void put(WorkScheduleId id, ChangeId change, LocalDate from, WorkWeek week) {
        schedules.put(id, schedules.getOrDefault(id, Timeline.none()).with(change, from, week));
    }

    private void takeBack(WorkScheduleId id, ChangeId change) {
        schedules.put(id, schedules.getOrDefault(id, Timeline.none()).without(change));
    }
}
