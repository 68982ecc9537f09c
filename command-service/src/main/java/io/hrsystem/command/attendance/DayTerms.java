package io.hrsystem.command.attendance;

import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What one employee's work date is closed by, beside what happened on it.
 *
 * @param shift of the schedule, whatever the calendar says
 * @param breaks of the schedule: outside of the shift they count by the time of day
 * @param leave approved for that date
 * @param overtime approved for that date
 * @param away on leave of absence
 * @param statutory whether the company is large enough for premiums
 */
record DayTerms(
        LocalDate workDate,
        ZoneId zone,
        DayKind kind,
        Shift shift,
        List<WorkWeek.Break> breaks,
        int graceMinutes,
        List<Span> leave,
        List<Span> overtime,
        boolean away,
        boolean statutory) {
    /** When it can be closed: nobody is expected to check out any more. */
    Instant closableFrom(boolean isSomebodyThere, Duration checkOutWindow) {
        var midnight = workDate.plusDays(1).atStartOfDay(zone).toInstant();
        if (away) return midnight;
        var from = kind == DayKind.WORKING ? shift.endsAt().plus(checkOutWindow) : midnight;
        if (kind != DayKind.WORKING && isSomebodyThere) from = midnight.plus(checkOutWindow);
        for (var each : overtime) {
            var over = Instant.ofEpochSecond(each.to() * 60).plus(checkOutWindow);
            if (over.isAfter(from)) from = over;
        }
        return from;
    }

    /** The scheduled time with its breaks. */
    Spans shiftSpan() {
        return kind == DayKind.WORKING && !away
                ? Spans.of(List.of(Span.of(shift.startsAt(), shift.endsAt())))
                : Spans.NONE;
    }

    Spans breaksOfShift() {
        return Spans.of(shift.breaks().stream()
                .map(it -> Span.of(it.startsAt(), it.endsAt()))
                .toList());
    }

    /** All that may matter: a stay is no longer than a day and begins on the work date or the next. */
    Spans breaksByTimeOfDay() {
        return eachDay((day, spans) -> {
            for (var each : breaks) spans.add(span(day, minuteOf(each.start()), minuteOf(each.end())));
        });
    }

    /** Between these minutes of the day, the end on the next day if it is not later. */
    Spans nights(int from, int to) {
        return eachDay((day, spans) -> spans.add(span(day, from, to)));
    }

    private interface OnDay {
        void add(LocalDate day, List<Span> spans);
    }

    private Spans eachDay(OnDay on) {
        var spans = new ArrayList<Span>();
        for (var day = workDate.minusDays(1); !day.isAfter(workDate.plusDays(2)); day = day.plusDays(1))
            on.add(day, spans);
        return Spans.of(spans);
    }

    private Span span(LocalDate day, int from, int to) {
        return new Span(minute(day, from), minute(to > from ? day : day.plusDays(1), to));
    }

    private long minute(LocalDate day, int minuteOfDay) {
        return Span.minute(
                day.atStartOfDay().plusMinutes(minuteOfDay).atZone(zone).toInstant());
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
