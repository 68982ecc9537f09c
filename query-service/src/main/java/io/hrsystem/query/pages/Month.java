package io.hrsystem.query.pages;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** A month of somebody's days, and what they come to. */
record Month(YearMonth month, List<MonthDay> days) {
    public int workedDays() {
        return Math.toIntExact(days.stream()
                .map(MonthDay::known)
                .filter(it -> it != null && it.checkIn() != null)
                .count());
    }

    public int recognisedMinutes() {
        return sum(WorkDate::recognisedMinutes);
    }

    public int lateMinutes() {
        return sum(WorkDate::lateMinutes);
    }

    public int earlyLeaveMinutes() {
        return sum(WorkDate::earlyLeaveMinutes);
    }

    public long lateDays() {
        return days.stream()
                .map(MonthDay::known)
                .filter(it -> it != null && it.lateMinutes() > 0)
                .count();
    }

    private int sum(ToIntFunction<WorkDate> minutes) {
        return days.stream()
                .map(MonthDay::known)
                .filter(Objects::nonNull)
                .mapToInt(minutes)
                .sum();
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public YearMonth after() {
        return month.plusMonths(1);
    }
}
