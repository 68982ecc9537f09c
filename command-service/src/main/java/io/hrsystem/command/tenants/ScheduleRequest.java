package io.hrsystem.command.tenants;

import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A work schedule as it is to be. */
@Schema(name = "WorkScheduleRequest")
record ScheduleRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Unique within the company.", example = "Night shift")
        String name,

        @NotNull @Size(max = 7) @Valid @Schema(description = "Those with a shift, each day of the week once at most.")
        List<@NotNull Day> days,

        @Nullable
        @Min(0)
        @Max(WorkSchedule.MOST_GRACE)
        @Schema(
                description = "How late a start is forgiven; what is left out stays as it is, 10 at first.",
                example = "10")
        Integer graceMinutes,

        @Nullable @Schema(description = "When a new work date begins; what is left out stays as it is, 00:00 at first.")
        LocalTime startOfDay,

        @Nullable
        @Schema(description = "If it is left out, a new one holds from the beginning, and a change from today on.")
        LocalDate effectiveFrom) {
    @Schema(
            name = "WorkScheduleDay",
            description = "An end that is not after the start lies on the next day; breaks lie in between, in order.")
    record Day(
            @NotNull DayOfWeek dayOfWeek,
            @NotNull LocalTime start,
            @NotNull LocalTime end,

            @Nullable @Size(max = WorkWeek.MOST_BREAKS) @Valid
            List<@NotNull Break> breaks) {
        private WorkWeek.Day hours() {
            var all = breaks == null ? List.<Break>of() : breaks;
            return new WorkWeek.Day(
                    dayOfWeek,
                    start,
                    end,
                    all.stream()
                            .map(it -> new WorkWeek.Break(it.start(), it.end()))
                            .toList());
        }
    }

    @Schema(name = "WorkScheduleBreak")
    record Break(@NotNull LocalTime start, @NotNull LocalTime end) {}

    /**
     * @param held what stays where nothing is said
     * @throws OutOfBounds that names the part that does not fit
     */
    WorkWeek week(WorkWeek held) {
        return WorkWeek.of(
                days.stream().map(Day::hours).toList(),
                graceMinutes != null ? graceMinutes : held.graceMinutes(),
                startOfDay != null ? startOfDay : held.startOfDay());
    }
}
