package io.hrsystem.contract.tenants;

import io.hrsystem.contract.ChangeId;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.attendance.WorkScheduleId;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.personal.FreeText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts about what a company decides for itself, in the stream of the company. Each carries one change, which holds from
 * {@code effectiveFrom} until the next change of the same setting, or of the same schedule. What
 * {@link TenantEvent.TenantSettingsChanged} says holds from the beginning.
 */
public sealed interface SettingsEvent extends DomainEvent {
    TenantId tenantId();

    @Override
    default String subject() {
        return tenantId().value();
    }

    /** What is null stays as it is; each of the others is a fact of its own. */
    record SettingsChanged(TenantId tenantId, ChangeId changeId, SettingsPart settings, LocalDate effectiveFrom)
            implements SettingsEvent {}

    /**
     * A schedule is named and has its hours; its first change is its beginning.
     *
     * @param workScheduleId that of the company for the one of everybody who has no other
     */
    record WorkScheduleChanged(
            TenantId tenantId,
            WorkScheduleId workScheduleId,
            ChangeId changeId,
            String name,
            WorkWeek week,
            LocalDate effectiveFrom)
            implements SettingsEvent {}

    /** A change that was planned will not happen. */
    record WorkScheduleChangeCancelled(
            TenantId tenantId,
            WorkScheduleId workScheduleId,
            ChangeId changeId,
            @Nullable FreeText reason) implements SettingsEvent {}

    /** A change should never have been; what it had replaced holds again. */
    record WorkScheduleChangeWithdrawn(
            TenantId tenantId,
            WorkScheduleId workScheduleId,
            ChangeId changeId,
            @Nullable FreeText reason) implements SettingsEvent {}
}
