package io.hrsystem.command.tenants;

import io.hrsystem.contract.tenants.CompanySize;
import io.hrsystem.contract.tenants.PayMonth;
import io.hrsystem.contract.tenants.Proration;
import io.hrsystem.contract.tenants.SettingsPart;
import io.hrsystem.contract.tenants.TenantSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The settings to change; what is absent stays. */
record SettingsChange(
        @Nullable ZoneId zone,

        @Nullable @Pattern(regexp = "ko|en") @Schema(description = "Of mails and pages.", example = "ko")
        String language,

        @Nullable @Pattern(regexp = "light|dark") @Schema(example = "light")
        String theme,

        @Nullable
        @Min(1)
        @Max(31)
        @Schema(description = "Day of the month, or the last one of a shorter month.", example = "20")
        Integer payDay,

        @Schema(
                description = "The same hours on each working day of the default schedule; what is left out stays as it"
                        + " is.",
                example = EXAMPLE_OF_HOURS)
        @Nullable
        @Valid
        ScheduleChange workSchedule,

        @Nullable
        @Min(0)
        @Max(TenantSettings.MOST_DAYS_BACK)
        @Schema(description = "How many days ago a time clock's punch may have been.", example = "31")
        Integer clockDaysBack,

        @Nullable
        @Min(0)
        @Max(TenantSettings.MOST_DAYS_BACK)
        @Schema(description = "How many days ago a person's own punch may have been.", example = "1")
        Integer personDaysBack,

        @Nullable
        @Min(0)
        @Max(TenantSettings.MOST_DAYS_BACK)
        @Schema(description = "How many days ago a work date that is corrected may have been.", example = "31")
        Integer correctionDaysBack,

        @Nullable @Schema(description = "The first day of a week.", example = "MONDAY")
        DayOfWeek weekStart,

        @Nullable
        @Schema(description = "Which month a pay day pays: the one it lies in, or the one before.", example = "SAME")
        PayMonth payMonth,

        @Nullable
        @Schema(
                description = "What a part of a month's pay is a part of: all of its days, or the scheduled ones.",
                example = "CALENDAR")
        Proration proration,

        @Nullable
        @Schema(
                description = "As the company says it is: fewer than five owe no premiums of overtime, night and"
                        + " holidays.",
                example = "AT_LEAST_FIVE")
        CompanySize companySize,

        @Nullable @Schema(description = "A day before or after today; today if it is left out.")
        LocalDate effectiveFrom) {
    private static final String EXAMPLE_OF_HOURS = """
        {"workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "start": "09:00", "end": "18:00",
         "breakStart": "12:00", "breakEnd": "13:00", "graceMinutes": 10, "startOfDay": "00:00"}\
        """;

    /** Without the hours of work. */
    SettingsPart settings() {
        return SettingsPart.of(
                zone,
                language,
                theme,
                null,
                payDay,
                weekStart,
                clockDaysBack,
                personDaysBack,
                correctionDaysBack,
                payMonth,
                proration,
                companySize);
    }
}
