package io.hrsystem.payroll.inputs;

import io.hrsystem.contract.attendance.AttendanceEvent.DayClosed;
import io.hrsystem.contract.attendance.DayStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Days as they were closed last, and what each was before. */
final class ClosedDays {
    private final SortedMap<LocalDate, Known<DayClosed>> days;
    private final Map<LocalDate, List<Told>> told;

    /** What a day's stream says, in its order: a closing, or a correction that led to the next one. */
    record Told(String eventId, boolean isClosing) {}

    ClosedDays(Map<LocalDate, Known<DayClosed>> days, Map<LocalDate, List<Told>> told) {
        this.days = new TreeMap<>(days);
        this.told = Map.copyOf(told);
    }

    /** Null if nobody has closed it. */
    @Nullable
    Known<DayClosed> on(LocalDate day) {
        return days.get(day);
    }

    /**
     * Whether some of these days was closed as in a company of another size: with premiums or a public holiday where it
     * owes none, or without the premiums that it owes.
     *
     * @param until the first day that does not count any more
     */
    boolean contradict(boolean premiums, LocalDate from, LocalDate until) {
        for (var day : days.subMap(from, until).values()) {
            var minutes = day.value().minutes();
            var isEarned = minutes.night() > 0
                    || minutes.holiday() > 0
                    || minutes.recognised() + minutes.overtime() > PaidDay.DAY;
            if (isEarned && premiums != minutes.premium() > 0) return true;
            if (!premiums && day.value().status() == DayStatus.PUBLIC_HOLIDAY) return true;
        }
        return false;
    }

    /**
     * With what came of them: the closings that followed one of these, and the corrections that led to one.
     *
     * @param eventIds of closings and of anything else
     */
    List<String> withTheirStory(Collection<String> eventIds) {
        var all = new TreeSet<>(eventIds);
        for (var day : told.values()) {
            var found = new ArrayList<String>();
            var led = new ArrayList<String>();
            for (var each : day) {
                led.add(each.eventId());
                if (!each.isClosing()) continue;
                if (!found.isEmpty() || eventIds.contains(each.eventId())) found.addAll(led);
                led.clear();
            }
            all.addAll(found);
        }
        return List.copyOf(all);
    }
}
