package io.hrsystem.command.tenants;

import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The working hours to change; what is absent stays, and what comes out has to fit together. */
@Schema(
        description = "An end that is not after the start lies on the next day; the break lies in between, and one that"
                + " ends when it starts is none.")
record ScheduleChange(
        @Nullable @Size(max = 7) List<@NotNull DayOfWeek> workingDays,

        @Nullable LocalTime start,

        @Nullable LocalTime end,

        @Nullable LocalTime breakStart,

        @Nullable LocalTime breakEnd,

        @Nullable
        @Min(0)
        @Max(WorkSchedule.MOST_GRACE)
        @Schema(description = "How late a start is forgiven.", example = "10")
        Integer graceMinutes,

        @Nullable LocalTime startOfDay) {
    /** @throws OutOfBounds that names the part that does not fit */
    WorkSchedule applyTo(WorkSchedule current) {
        return WorkSchedule.of(
                workingDays != null ? workingDays : current.workingDays(),
                start != null ? start : current.start(),
                end != null ? end : current.end(),
                breakStart != null ? breakStart : current.breakStart(),
                breakEnd != null ? breakEnd : current.breakEnd(),
                graceMinutes != null ? graceMinutes : current.graceMinutes(),
                startOfDay != null ? startOfDay : current.startOfDay());
    }
}
