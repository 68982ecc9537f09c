package io.hrsystem.contract.tenants;

import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company decides for itself.
 *
 * @param language BCP 47 tag of mails and pages
 * @param payDay day of the month, 1 to 31, clamped to the month's last day
 * @param clockDaysBack how many days ago a time clock's punch may have been; null if nothing was ever said of it
 * @param personDaysBack the same of a person's own punch
 */
public record TenantSettings(
        ZoneId zone,
        String language,
        String theme,
        LeaveBasis leaveBasis,
        int payDay,
        WorkSchedule workSchedule,
        @Nullable Integer clockDaysBack,
        @Nullable Integer personDaysBack) {
    /** The longest way back that a company may allow: ten years. */
    public static final int MOST_DAYS_BACK = 3_660;

    public static final Set<String> LANGUAGES = Set.of("ko", "en");
    public static final Set<String> THEMES = Set.of("light", "dark");
    private static final int CLOCK_DAYS_BACK = 31;
    private static final int PERSON_DAYS_BACK = 1;

    public static final TenantSettings DEFAULTS = new TenantSettings(
            ZoneId.of("Asia/Seoul"), "ko", "light", LeaveBasis.HIRE_DATE, 20, WorkSchedule.STANDARD, null, null);

    /** @throws OutOfBounds that names the setting; the hours of work are whole already */
    public static TenantSettings of(
            ZoneId zone,
            String language,
            String theme,
            LeaveBasis leaveBasis,
            int payDay,
            WorkSchedule workSchedule,
            @Nullable Integer clockDaysBack,
            @Nullable Integer personDaysBack) {
        if (!LANGUAGES.contains(language))
            throw OutOfBounds.of(Reason.MALFORMED).in("language");
        if (!THEMES.contains(theme)) throw OutOfBounds.of(Reason.MALFORMED).in("theme");
        Numbers.of("payDay", payDay, 1, 31);
        if (clockDaysBack != null) Numbers.of("clockDaysBack", clockDaysBack, 0, MOST_DAYS_BACK);
        if (personDaysBack != null) Numbers.of("personDaysBack", personDaysBack, 0, MOST_DAYS_BACK);
        return new TenantSettings(
                zone, language, theme, leaveBasis, payDay, workSchedule, clockDaysBack, personDaysBack);
    }

    /** How many days ago a time clock's punch may have been. */
    public int daysBackOfClocks() {
        return clockDaysBack == null ? CLOCK_DAYS_BACK : clockDaysBack;
    }

    /** How many days ago a person's own punch may have been. */
    public int daysBackOfPeople() {
        return personDaysBack == null ? PERSON_DAYS_BACK : personDaysBack;
    }
}
