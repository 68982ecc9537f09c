package io.hrsystem.command.attendance;

import java.time.Instant;

/** Minutes since 1970 in UTC; the end is not included. */
record Span(long from, long to) {
    static Span of(Instant from, Instant to) {
        return new Span(minute(from), minute(to));
    }

    static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60);
    }

    boolean isEmpty() {
        return to <= from;
    }

    int minutes() {
        return Math.toIntExact(to - from);
    }
}
