package io.hrsystem.contract.tenants;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Some of a company's settings; what is null is not among them.
 *
 * @param language BCP 47 tag of mails and pages
 * @param payDay day of the month, 1 to 31, clamped to the month's last day
 * @param weekStart the first day of a week
 * @param clockDaysBack how many days ago a time clock's punch may have been
 * @param personDaysBack the same of a person's own punch
 * @param correctionDaysBack the same of a work date that is corrected
 */
public record SettingsPart(
        @Nullable ZoneId zone,
        @Nullable String language,
        @Nullable String theme,
        @Nullable LeaveBasis leaveBasis,
        @Nullable Integer payDay,
        @Nullable DayOfWeek weekStart,
        @Nullable Integer clockDaysBack,
        @Nullable Integer personDaysBack,
        @Nullable Integer correctionDaysBack) {}
