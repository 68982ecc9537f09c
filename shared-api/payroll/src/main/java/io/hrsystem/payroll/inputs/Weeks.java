package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.attendance.WorkingTimeRules;
import io.hrsystem.contract.attendance.WorkingTimeRules.Number;
import io.hrsystem.payroll.WorkMonth.Fact;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What weeks of Monday to Sunday add to what their days have: overtime beyond the hours of a week. Minutes beyond those
 * of a day are overtime of that day already, so that only regular ones are left to be counted.
 */
final class Weeks {
    private Weeks() {}

    /**
     * Of weeks that end in a month; the last one ends with the employment.
     *
     * @param days in order, those of the month before that belong to its first week too
     * @param lastDay of the month that is employed
     * @param kind of the overtime, by the day on which its week ends
     */
    static List<Fact> overtime(
            List<PaidDay> days, LocalDate lastDay, boolean hasLeft, Function<LocalDate, Fact.Kind> kind) {
        var weeks = new TreeMap<LocalDate, List<PaidDay>>();
        for (var day : days) {
            var sunday = day.day().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            weeks.computeIfAbsent(sunday, _ -> new ArrayList<>()).add(day);
        }
        var facts = new ArrayList<Fact>();
        weeks.forEach((sunday, week) -> {
            if (sunday.isAfter(lastDay) && !hasLeft) return;
            var rules = WorkingTimeRules.on(sunday.minusDays(6));
            var regular = week.stream().mapToInt(PaidDay::recognised).sum();
            var beyond = regular - rules.of(Number.WEEK);
            if (beyond <= 0) return;
            var end = sunday.isAfter(lastDay) ? lastDay : sunday;
            var causes = week.stream().flatMap(it -> it.causes().stream()).toList();
            facts.add(new Fact(kind.apply(end), end, beyond, causes));
        });
        return facts;
    }
}
