package io.hrsystem.command.tenants;

import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkWeek.Break;
import io.hrsystem.contract.attendance.WorkWeek.Day;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
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
    WorkWeek applyTo(WorkWeek held) {
        try {
            return changed(held);
        } catch (OutOfBounds e) {
            throw e.in("workSchedule");
        }
    }

    private WorkWeek changed(WorkWeek held) {
        if (workingDays != null && workingDays.stream().distinct().count() < workingDays.size())
            throw OutOfBounds.of(Reason.DUPLICATES).in("workingDays");
        var grace = graceMinutes != null ? graceMinutes : held.graceMinutes();
        var begins = startOfDay != null ? startOfDay : held.startOfDay();
        var on = workingDays != null
                ? workingDays
                : held.days().stream().map(Day::dayOfWeek).toList();
        return WorkWeek.of(on.stream().map(it -> hours(it, held, grace, begins)).toList(), grace, begins);
    }

    /** A day that had no shift gets the hours of the first one that has. */
    private Day hours(DayOfWeek on, WorkWeek held, int grace, LocalTime begins) {
        var own = held.days().stream().filter(it -> it.dayOfWeek() == on).findFirst();
        var hours = own.or(() -> held.days().stream().findFirst())
                .orElse(WorkWeek.STANDARD.days().getFirst());
        if (breakStart == null && breakEnd == null && hours.breaks().size() > 1)
            return new Day(on, orElse(start, hours.start()), orElse(end, hours.end()), hours.breaks());
        var had = hours.breaks().isEmpty()
                ? new Break(hours.end(), hours.end())
                : hours.breaks().getFirst();
        var changed = WorkSchedule.of(
                List.of(on),
                orElse(start, hours.start()),
                orElse(end, hours.end()),
                orElse(breakStart, had.start()),
                orElse(breakEnd, had.end()),
                grace,
                begins);
        return WorkWeek.of(changed).days().getFirst();
    }

    private static LocalTime orElse(@Nullable LocalTime said, LocalTime held) {
        return said != null ? said : held;
    }
}
