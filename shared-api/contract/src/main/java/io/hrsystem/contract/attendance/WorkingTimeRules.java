package io.hrsystem.contract.attendance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers of the Labor Standards Act that hold on a day. */
public final class WorkingTimeRules {
    /** What is a number; minutes, minutes of the day, percent, people. */
    public enum Number {
        DAY,
        WEEK,
        EXTENSION,
        NIGHT_FROM,
        NIGHT_TO,
        OVERTIME_PREMIUM,
        NIGHT_PREMIUM,
        HOLIDAY_PREMIUM,
        LONG_HOLIDAY_PREMIUM,
        SHORT_WORK,
        SHORT_BREAK,
        LONG_WORK,
        LONG_BREAK,
        SMALL_COMPANY
    }

    private record Entry(LocalDate from, Number number, int value) {
        static Entry of(List<String> line) {
            return new Entry(
                    LocalDate.parse(line.getFirst()), Number.valueOf(line.get(1)), Integer.parseInt(line.get(2)));
        }
    }

    private static final List<Entry> SHIPPED =
            StatuteFile.lines("working-time.csv").stream().map(Entry::of).toList();

    private final Map<Number, Integer> values;

    private WorkingTimeRules(Map<Number, Integer> values) {
        this.values = values;
    }

    /** Those of {@code statute/working-time.csv}; before its first day as on that one. */
    public static WorkingTimeRules on(LocalDate day) {
        var values = new EnumMap<Number, Integer>(Number.class);
        for (var entry : SHIPPED)
            if (!entry.from().isAfter(day) || !values.containsKey(entry.number()))
                values.put(entry.number(), entry.value());
        return new WorkingTimeRules(values);
    }

    public int of(Number number) {
        return values.getOrDefault(number, 0);
    }
}
