package io.hrsystem.query.tenants;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.DayOfWeek;
import java.time.LocalTime;

record TenantSettingsRow(
        Key key,
        String zone,
        String language,
        String theme,
        LeaveBasis leaveBasis,
        int payDay,
        Schedule schedule,
        int clockDaysBack,
        int personDaysBack)
        implements Row<TenantSettingsRow> {
    record Key(TenantId tenantId) implements RowKey<TenantSettingsRow> {}

    /**
     * @param workingDays names of days of the week, by commas
     * @param days the same hours as {@link WorkDay} writes them
     */
    record Schedule(
            String workingDays,
            LocalTime startsAt,
            LocalTime endsAt,
            LocalTime breakStartsAt,
            LocalTime breakEndsAt,
            int graceMinutes,
            LocalTime startOfDay,
            String days,
            int weeklyMinutes) {
        static Schedule of(WorkSchedule schedule) {
            var week = WorkWeek.of(schedule);
            return new Schedule(
                    schedule.workingDays().stream().map(DayOfWeek::name).collect(joining(",")),
                    schedule.start(),
                    schedule.end(),
                    schedule.breakStart(),
                    schedule.breakEnd(),
                    schedule.graceMinutes(),
                    schedule.startOfDay(),
                    WorkDay.text(week.days()),
                    week.minutes());
        }
    }

    static TenantSettingsRow of(TenantId tenant, TenantSettings settings) {
        return new TenantSettingsRow(
                new Key(tenant),
                settings.zone().getId(),
                settings.language(),
                settings.theme(),
                settings.leaveBasis(),
                settings.payDay(),
                Schedule.of(settings.workSchedule()),
                settings.daysBackOfClocks(),
                settings.daysBackOfPeople());
    }
}
