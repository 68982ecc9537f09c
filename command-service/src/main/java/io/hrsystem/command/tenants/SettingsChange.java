package io.hrsystem.command.tenants;

import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.tenants.LeaveBasis;
import io.hrsystem.contract.tenants.TenantSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The settings to change; what is absent stays. */
record SettingsChange(
        @Nullable ZoneId zone,

        @Nullable @Pattern(regexp = "ko|en") @Schema(description = "Of mails and pages.", example = "ko")
        String language,

        @Nullable @Pattern(regexp = "light|dark") @Schema(example = "light")
        String theme,

        @Nullable LeaveBasis leaveBasis,

        @Nullable
        @Min(1)
        @Max(31)
        @Schema(description = "Day of the month, or the last one of a shorter month.", example = "25")
        Integer payDay,

        @Schema(description = "Replaced as a whole.", example = EXAMPLE_OF_HOURS) @Nullable
        WorkSchedule workSchedule) {
    private static final String EXAMPLE_OF_HOURS = """
        {"workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "start": "09:00", "end": "18:00",
         "breakStart": "12:00", "breakEnd": "13:00", "graceMinutes": 10, "startOfDay": "00:00"}\
        """;

    TenantSettings applyTo(TenantSettings current) {
        return new TenantSettings(
                zone != null ? zone : current.zone(),
                language != null ? language : current.language(),
                theme != null ? theme : current.theme(),
                leaveBasis != null ? leaveBasis : current.leaveBasis(),
                payDay != null ? payDay : current.payDay(),
                workSchedule != null ? workSchedule : current.workSchedule());
    }
}
