package io.hrsystem.query.tenants;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.query.platform.projections.api.Row;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** @param workingDays names of days of the week, by commas */
record TenantSettingsRow(
        Key key,
        String zone,
        String language,
        String theme,
        LeaveBasis leaveBasis,
        int payDay,
        String workingDays,
        LocalTime startsAt,
        LocalTime endsAt,
        LocalTime breakStartsAt,
        LocalTime breakEndsAt,
        int graceMinutes,
        LocalTime startOfDay)
        implements Row<TenantSettingsRow.Key> {
    record Key(TenantId tenantId) {}

    static TenantSettingsRow of(TenantId tenant, TenantSettings settings) {
        var schedule = settings.workSchedule();
        return new TenantSettingsRow(
                new Key(tenant),
                settings.zone().getId(),
                settings.language(),
                settings.theme(),
                settings.leaveBasis(),
                settings.payDay(),
                schedule.workingDays().stream().map(DayOfWeek::name).collect(joining(",")),
                schedule.start(),
                schedule.end(),
                schedule.breakStart(),
                schedule.breakEnd(),
                schedule.graceMinutes(),
                schedule.startOfDay());
    }
}
