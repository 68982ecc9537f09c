package io.hrsystem.contract.tenants;

import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Objects;
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
 * @param payMonth which month a pay day pays
 * @param proration what a part of a month's pay is a part of
 * @param companySize as the company says it is
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
        @Nullable Integer correctionDaysBack,
        @Nullable PayMonth payMonth,
        @Nullable Proration proration,
        @Nullable CompanySize companySize) {
    private static final int CORRECTION_DAYS_BACK = 31;
    private static final SettingsPart NOTHING =
            new SettingsPart(null, null, null, null, null, null, null, null, null, null, null, null);

    /** What holds where nothing was said. */
    public static final SettingsPart DEFAULTS = new SettingsPart(
                    null,
                    null,
                    null,
                    null,
                    null,
                    DayOfWeek.MONDAY,
                    TenantSettings.DEFAULTS.daysBackOfClocks(),
                    TenantSettings.DEFAULTS.daysBackOfPeople(),
                    CORRECTION_DAYS_BACK,
                    PayMonth.SAME,
                    Proration.CALENDAR,
                    CompanySize.AT_LEAST_FIVE)
            .over(of(TenantSettings.DEFAULTS));

    /** @throws OutOfBounds that names the setting */
    public static SettingsPart of(
            @Nullable ZoneId zone,
            @Nullable String language,
            @Nullable String theme,
            @Nullable LeaveBasis leaveBasis,
            @Nullable Integer payDay,
            @Nullable DayOfWeek weekStart,
            @Nullable Integer clockDaysBack,
            @Nullable Integer personDaysBack,
            @Nullable Integer correctionDaysBack,
            @Nullable PayMonth payMonth,
            @Nullable Proration proration,
            @Nullable CompanySize companySize) {
        if (language != null && !TenantSettings.LANGUAGES.contains(language))
            throw OutOfBounds.of(Reason.MALFORMED).in("language");
        if (theme != null && !TenantSettings.THEMES.contains(theme))
            throw OutOfBounds.of(Reason.MALFORMED).in("theme");
        if (payDay != null) Numbers.of("payDay", payDay, 1, 31);
        daysBack("clockDaysBack", clockDaysBack);
        daysBack("personDaysBack", personDaysBack);
        daysBack("correctionDaysBack", correctionDaysBack);
        return new SettingsPart(
                zone,
                language,
                theme,
                leaveBasis,
                payDay,
                weekStart,
                clockDaysBack,
                personDaysBack,
                correctionDaysBack,
                payMonth,
                proration,
                companySize);
    }

    private static void daysBack(String field, @Nullable Integer days) {
        if (days != null) Numbers.of(field, days, 0, TenantSettings.MOST_DAYS_BACK);
    }

    /** All that was said at once, but for the hours of work. */
    public static SettingsPart of(TenantSettings all) {
        return new SettingsPart(
                all.zone(),
                all.language(),
                all.theme(),
                all.leaveBasis(),
                all.payDay(),
                null,
                all.clockDaysBack(),
                all.personDaysBack(),
                null,
                null,
                null,
                null);
    }

    /** This, and what the other one says where this says nothing. */
    public SettingsPart over(SettingsPart other) {
        return new SettingsPart(
                zone != null ? zone : other.zone,
                language != null ? language : other.language,
                theme != null ? theme : other.theme,
                leaveBasis != null ? leaveBasis : other.leaveBasis,
                payDay != null ? payDay : other.payDay,
                weekStart != null ? weekStart : other.weekStart,
                clockDaysBack != null ? clockDaysBack : other.clockDaysBack,
                personDaysBack != null ? personDaysBack : other.personDaysBack,
                correctionDaysBack != null ? correctionDaysBack : other.correctionDaysBack,
                payMonth != null ? payMonth : other.payMonth,
                proration != null ? proration : other.proration,
                companySize != null ? companySize : other.companySize);
    }

    /** What the other one says otherwise, or not at all. */
    public SettingsPart without(SettingsPart other) {
        return new SettingsPart(
                unless(zone, other.zone),
                unless(language, other.language),
                unless(theme, other.theme),
                unless(leaveBasis, other.leaveBasis),
                unless(payDay, other.payDay),
                unless(weekStart, other.weekStart),
                unless(clockDaysBack, other.clockDaysBack),
                unless(personDaysBack, other.personDaysBack),
                unless(correctionDaysBack, other.correctionDaysBack),
                unless(payMonth, other.payMonth),
                unless(proration, other.proration),
                unless(companySize, other.companySize));
    }

    private static <T> @Nullable T unless(@Nullable T value, @Nullable T held) {
        return Objects.equals(value, held) ? null : value;
    }

    /** Whether nothing is said. */
    public boolean saysNothing() {
        return equals(NOTHING);
    }

    /** The company's zone, said or not. */
    public ZoneId zoneInForce() {
        return zone != null ? zone : TenantSettings.DEFAULTS.zone();
    }

    /** How many days ago a time clock's punch may have been. */
    public int daysBackOfClocks() {
        return clockDaysBack != null ? clockDaysBack : TenantSettings.DEFAULTS.daysBackOfClocks();
    }

    /** How many days ago a person's own punch may have been. */
    public int daysBackOfPeople() {
        return personDaysBack != null ? personDaysBack : TenantSettings.DEFAULTS.daysBackOfPeople();
    }

    /** How many days ago a work date that is corrected may have been. */
    public int daysBackOfCorrections() {
        return correctionDaysBack != null ? correctionDaysBack : CORRECTION_DAYS_BACK;
    }

    /** Day of the month, 1 to 31, said or not. */
    public int payDayInForce() {
        return payDay != null ? payDay : TenantSettings.DEFAULTS.payDay();
    }

    public PayMonth payMonthInForce() {
        return payMonth != null ? payMonth : PayMonth.SAME;
    }

    public Proration prorationInForce() {
        return proration != null ? proration : Proration.CALENDAR;
    }

    public CompanySize companySizeInForce() {
        return companySize != null ? companySize : CompanySize.AT_LEAST_FIVE;
    }
}
