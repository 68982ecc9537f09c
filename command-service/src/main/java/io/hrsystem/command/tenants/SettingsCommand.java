package io.hrsystem.command.tenants;

import io.hrsystem.command.platform.commands.AggregateCommand;
import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.contract.tenants.SettingsPart;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a company can ask of its own settings and work schedules. */
sealed interface SettingsCommand extends AggregateCommand {
    TenantId tenantId();

    @Override
    default String stream() {
        return StreamIds.tenant(tenantId());
    }

    /**
     * Both parts of one change, or none.
     *
     * @param hours of the default schedule; null if they stay
     * @param effectiveFrom today if it is null
     */
    record ChangeSettings(
            TenantId tenantId,
            ChangeId changeId,
            SettingsPart settings,
            @Nullable ScheduleChange hours,
            @Nullable LocalDate effectiveFrom,
            Instant now)
            implements SettingsCommand {}

    /** Without a day from which it holds it holds from the beginning. */
    record CreateSchedule(TenantId tenantId, WorkScheduleId workScheduleId, ScheduleRequest request)
            implements SettingsCommand {}

    record ChangeSchedule(
            TenantId tenantId, WorkScheduleId workScheduleId, ChangeId changeId, ScheduleRequest request, Instant now)
            implements SettingsCommand {}

    record CancelScheduleChange(
            TenantId tenantId,
            WorkScheduleId workScheduleId,
            ChangeId changeId,
            @Nullable FreeText reason,
            Instant now) implements SettingsCommand {}

    record WithdrawScheduleChange(
            TenantId tenantId,
            WorkScheduleId workScheduleId,
            ChangeId changeId,
            @Nullable FreeText reason) implements SettingsCommand {}
}
