package io.hrsystem.contract.tenants;

import io.hrsystem.contract.attendance.WorkSchedule;
import java.time.ZoneId;

/**
 * What a company decides for itself.
 *
 * @param language BCP 47 tag of mails and pages
 * @param payDay day of the month, 1 to 31, clamped to the month's last day
 */
public record TenantSettings(
        ZoneId zone, String language, String theme, LeaveBasis leaveBasis, int payDay, WorkSchedule workSchedule) {
    public static final TenantSettings DEFAULTS =
            new TenantSettings(ZoneId.of("Asia/Seoul"), "ko", "light", LeaveBasis.HIRE_DATE, 25, WorkSchedule.STANDARD);
}
