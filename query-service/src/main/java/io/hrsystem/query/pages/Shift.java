package io.hrsystem.query.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The hours of a day; what is not after the start lies on the next one. */
record Shift(LocalTime start, LocalTime end, List<Pause> breaks) {
    record Pause(LocalTime start, LocalTime end) {}

    Instant startsAt(LocalDate day, ZoneId zone) {
        return day.atTime(start).atZone(zone).toInstant();
    }

    Instant endsAt(LocalDate day, ZoneId zone) {
        return (end.isAfter(start) ? day : day.plusDays(1))
                .atTime(end)
                .atZone(zone)
                .toInstant();
    }

    public boolean endsOnTheNextDay() {
        return !end.isAfter(start);
    }
}
