package io.hrsystem.command.attendance;

import io.hrsystem.contract.attendance.DayKind;
import io.hrsystem.contract.attendance.Shift;
import io.hrsystem.contract.attendance.WorkWeek;
import io.hrsystem.contract.attendance.WorkWeek.Break;
import io.hrsystem.contract.attendance.WorkWeek.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A work date in Seoul, written as {@code 22:00-07:00}; an end that is not after its start is on the next day. */
record TestDay(DayTerms terms, Sessions sessions) {
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
    static final LocalDate SUNDAY = LocalDate.of(2026, 3, 8);

    static TestDay standard(String stays) {
        return of(WEDNESDAY, DayKind.WORKING, "09:00-18:00", "12:00-13:00", stays);
    }

    /** @param shift empty if there is none */
    static TestDay of(LocalDate date, DayKind kind, String shift, String breaks, String stays) {
        var pauses = breaks(breaks);
        var week = shift.isEmpty()
                ? new WorkWeek(List.of(), 10, LocalTime.MIDNIGHT)
                : new WorkWeek(List.of(day(date, shift, pauses)), 10, LocalTime.MIDNIGHT);
        var terms = new DayTerms(
                date, SEOUL, kind, week.shiftOn(date, SEOUL), pauses, 10, List.of(), List.of(), false, true);
        return new TestDay(terms, sessions(date, stays));
    }

    private static Day day(LocalDate date, String shift, List<Break> breaks) {
        return new Day(date.getDayOfWeek(), time(shift, 0), time(shift, 1), breaks);
    }

    TestDay onLeave(String span) {
        return with(spans(terms.workDate(), span), terms.overtime(), terms.away());
    }

    TestDay approved(String span) {
        return with(terms.leave(), spans(terms.workDate(), span), terms.away());
    }

    TestDay away() {
        return with(terms.leave(), terms.overtime(), true);
    }

    TestDay with(List<Span> leave, List<Span> overtime, boolean away) {
        return new TestDay(
                new DayTerms(
                        terms.workDate(),
                        terms.zone(),
                        terms.kind(),
                        terms.shift(),
                        terms.breaks(),
                        terms.graceMinutes(),
                        leave,
                        overtime,
                        away,
                        terms.statutory()),
                sessions);
    }

    ClosedDay closed() {
        return DayCalculation.of(terms, sessions);
    }

    Shift shift() {
        return terms.shift();
    }

    static List<Break> breaks(String text) {
        var breaks = new ArrayList<Break>();
        for (var each : parts(text)) breaks.add(new Break(time(each, 0), time(each, 1)));
        return breaks;
    }

    /** One that has not ended has no end: {@code 09:00-}. */
    static Sessions sessions(LocalDate date, String stays) {
        var sessions = Sessions.NONE;
        for (var each : parts(stays)) {
            sessions = sessions.began(at(date, time(each, 0)));
            if (!each.endsWith("-")) sessions = sessions.ended(end(date, each));
        }
        return sessions;
    }

    private static List<Span> spans(LocalDate date, String text) {
        var spans = new ArrayList<Span>();
        for (var each : parts(text)) spans.add(Span.of(at(date, time(each, 0)), end(date, each)));
        return spans;
    }

    private static List<String> parts(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }

    private static Instant end(LocalDate date, String span) {
        var from = time(span, 0);
        var to = time(span, 1);
        return at(to.isAfter(from) ? date : date.plusDays(1), to);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(SEOUL).toInstant();
    }

    private static LocalTime time(String span, int side) {
        return LocalTime.parse(span.split("-")[side]);
    }
}
