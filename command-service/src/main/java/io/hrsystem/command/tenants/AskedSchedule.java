package io.hrsystem.command.tenants;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.hrsystem.command.platform.imports.ImportDates;
import io.hrsystem.command.platform.imports.ImportRow;
import io.hrsystem.command.platform.imports.ImportTimes;
import io.hrsystem.contract.attendance.WorkSchedule;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.bounds.Numbers;
import io.hrsystem.contract.bounds.OutOfBounds;
import io.hrsystem.contract.bounds.OutOfBounds.Reason;
import io.hrsystem.contract.bounds.PlainText;
import io.hrsystem.contract.bounds.Times;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a file, read as a new work schedule. A day's cell is {@code 09:00-18:00 (12:00-13:00, 15:00-15:10)}. */
record AskedSchedule(ImportRow row, String name, WorkWeek week, LocalDate from) {
    private static final int LONGEST_NAME = 100;
    private static final String TIME = "[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?";
    private static final Pattern SPAN = Pattern.compile("\\s*(" + TIME + ")\\s*[-~–]\\s*(" + TIME + ")\\s*");
    private static final Pattern DAY = Pattern.compile("([^()]*)(?:\\(([^()]*)\\)\\s*)?");

    /** Null if something is wrong with it, which is noted in the row. */
    static @Nullable AskedSchedule of(ImportRow row) {
        var name = row.value(ScheduleImport.NAME, it -> PlainText.of(it, LONGEST_NAME));
        var grace = requireNonNullElse(
                row.value(ScheduleImport.GRACE, AskedSchedule::minutes), WorkWeek.STANDARD.graceMinutes());
        var begins = requireNonNullElse(
                row.value(ScheduleImport.START_OF_DAY, ImportTimes::of), WorkWeek.STANDARD.startOfDay());
        var from = requireNonNullElse(row.value(ScheduleImport.FROM, ImportDates::of), Times.EARLIEST);
        var days = Stream.of(DayOfWeek.values())
                .map(day -> row.value(requireNonNull(ScheduleImport.DAYS.get(day)), it -> day(day, it, grace, begins)))
                .filter(Objects::nonNull)
                .toList();
        if (name == null || row.isWrong()) return null;
        return new AskedSchedule(row, name, WorkWeek.of(days, grace, begins), from);
    }

    ScheduleRequest request() {
        var days = week.days().stream().map(AskedSchedule::day).toList();
        return new ScheduleRequest(name, days, week.graceMinutes(), week.startOfDay(), from);
    }

    private static ScheduleRequest.Day day(WorkWeek.Day day) {
        var breaks = day.breaks().stream()
                .map(it -> new ScheduleRequest.Break(it.start(), it.end()))
                .toList();
        return new ScheduleRequest.Day(day.dayOfWeek(), day.start(), day.end(), breaks);
    }

    /** @throws OutOfBounds if it is none, or its parts do not fit together */
    private static WorkWeek.Day day(DayOfWeek on, String cell, int grace, LocalTime begins) {
        var found = DAY.matcher(cell);
        if (!found.matches()) throw OutOfBounds.of(Reason.MALFORMED);
        var shift = span(found.group(1));
        var inside = found.group(2);
        var breaks = inside == null
                ? List.<WorkWeek.Break>of()
                : Stream.of(inside.split(",", -1)).map(AskedSchedule::span).toList();
        var day = new WorkWeek.Day(on, shift.start(), shift.end(), breaks);
        return WorkWeek.of(List.of(day), grace, begins).days().getFirst();
    }

    private static WorkWeek.Break span(String text) {
        var found = SPAN.matcher(text);
        if (!found.matches()) throw OutOfBounds.of(Reason.MALFORMED);
        return new WorkWeek.Break(ImportTimes.of(found.group(1)), ImportTimes.of(found.group(2)));
    }

    private static int minutes(String cell) {
        if (!cell.matches("[0-9]{1,4}")) throw OutOfBounds.of(Reason.MALFORMED);
        return Numbers.of("graceMinutes", Integer.parseInt(cell), 0, WorkSchedule.MOST_GRACE);
    }
}
