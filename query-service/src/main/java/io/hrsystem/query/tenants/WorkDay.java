package io.hrsystem.query.tenants;

import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.attendance.WorkWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The hours of one day of the week, written as {@code MONDAY 22:00-07:00 02:00-03:00}: the shift, then its breaks. */
record WorkDay(String dayOfWeek, LocalTime start, LocalTime end, List<Times> breaks) {
    record Times(LocalTime start, LocalTime end) {
        @Override
        public String toString() {
            return start + "-" + end;
        }

        private static Times of(String text) {
            var times = text.split("-");
            return new Times(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        }
    }

    /** Those of a week, by commas. */
    static String text(List<WorkWeek.Day> days) {
        return days.stream().map(WorkDay::text).collect(joining(","));
    }

    private static String text(WorkWeek.Day day) {
        var breaks = day.breaks().stream().map(it -> new Times(it.start(), it.end()));
        return Stream.concat(Stream.of(day.dayOfWeek(), new Times(day.start(), day.end())), breaks)
                .map(Object::toString)
                .collect(joining(" "));
    }

    static List<WorkDay> ofText(String days) {
        return days.isEmpty()
                ? List.of()
                : Arrays.stream(days.split(",")).map(WorkDay::of).toList();
    }

    private static WorkDay of(String day) {
        var parts = day.split(" ");
        var shift = Times.of(parts[1]);
        return new WorkDay(
                parts[0],
                shift.start(),
                shift.end(),
                Arrays.stream(parts).skip(2).map(Times::of).toList());
    }
}
