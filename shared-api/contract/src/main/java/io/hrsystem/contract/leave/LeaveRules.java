package io.hrsystem.contract.leave;

import io.hrsystem.contract.attendance.StatuteFile;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers of the Labor Standards Act on annual leave that hold on a day. */
public final class LeaveRules {
    /** What is a number; days, minutes, months, percent. */
    public enum Number {
        FIRST_YEAR_DAYS,
        YEAR_DAYS,
        ATTENDANCE_PERCENT,
        YEARS_FOR_ONE_MORE,
        MOST_DAYS,
        FULL_TIME_WEEK,
        LEAST_WEEK,
        NOTICE_MONTHS,
        NOTICE_DAYS,
        ANSWER_DAYS,
        DESIGNATION_MONTHS,
        FIRST_YEAR_NOTICE_MONTHS,
        FIRST_YEAR_DESIGNATION_MONTHS,
        LATE_NOTICE_MONTHS,
        LATE_NOTICE_DAYS,
        LATE_DESIGNATION_DAYS
    }

    private record Entry(LocalDate from, Number number, int value) {
        static Entry of(List<String> line) {
            return new Entry(
                    LocalDate.parse(line.getFirst()), Number.valueOf(line.get(1)), Integer.parseInt(line.get(2)));
        }
    }

    private static final List<Entry> SHIPPED =
            StatuteFile.lines("annual-leave.csv").stream().map(Entry::of).toList();

    private final Map<Number, Integer> values;

    private LeaveRules(Map<Number, Integer> values) {
        this.values = values;
    }

    /** Those of {@code statute/annual-leave.csv}; before its first day as on that one. */
    public static LeaveRules on(LocalDate day) {
        var values = new EnumMap<Number, Integer>(Number.class);
        for (var entry : SHIPPED)
            if (!entry.from().isAfter(day) || !values.containsKey(entry.number()))
                values.put(entry.number(), entry.value());
        return new LeaveRules(values);
    }

    public int of(Number number) {
        var value = values.get(number);
        if (value == null) throw new IllegalStateException("annual-leave.csv lacks " + number);
        return value;
    }
}
