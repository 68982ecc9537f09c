package io.hrsystem.query.tenants;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.tenants.SettingsEvent.WorkScheduleChanged;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.LocalDate;
import java.time.LocalTime;

record ScheduleChangeRow(
        Key key,
        LocalDate effectiveFrom,
        long sequence,
        String name,
        String days,
        int weeklyMinutes,
        int graceMinutes,
        LocalTime startOfDay)
        implements Row<ScheduleChangeRow> {
    record Key(TenantId tenantId, WorkScheduleId scheduleId, ChangeId changeId) implements RowKey<ScheduleChangeRow> {}

    static ScheduleChangeRow of(WorkScheduleChanged changed, long sequence) {
        var week = changed.week();
        return new ScheduleChangeRow(
                new Key(changed.tenantId(), changed.workScheduleId(), changed.changeId()),
                changed.effectiveFrom(),
                sequence,
                changed.name(),
                WorkDay.text(week.days()),
                week.minutes(),
                week.graceMinutes(),
                week.startOfDay());
    }
}
