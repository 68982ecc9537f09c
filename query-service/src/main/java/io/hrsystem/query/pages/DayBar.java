package io.hrsystem.query.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day as a line: the shift, and what of it has been at work. In thousandths of its width.
 *
 * @param now null if it is not within
 */
record DayBar(Piece shift, @Nullable Piece work, @Nullable Integer now) {
    record Piece(int from, int width) {}

    private static final int WIDTH = 1_000;
    private static final Duration MARGIN = Duration.ofMinutes(90);

    /** Null without a shift. */
    static @Nullable DayBar of(Today today, ZoneId zone) {
        var shift = today.shift();
        if (shift == null) return null;
        var starts = shift.startsAt(today.shown(), zone);
        var ends = shift.endsAt(today.shown(), zone);
        var known = today.known();
        var came = known == null ? null : known.checkIn();
        var went = known == null || came == null ? null : gone(today, known);
        var from = earlier(starts, came).minus(MARGIN);
        var scale = new Scale(from, later(ends, went).plus(MARGIN));
        var work = came == null || went == null ? null : scale.piece(came, went);
        var now = scale.contains(today.now()) ? scale.at(today.now()) : null;
        return new DayBar(scale.piece(starts, ends), work, now);
    }

    private static Instant gone(Today today, WorkDate known) {
        var out = known.checkOut();
        return out == null || known.isOpen() ? today.now() : out;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private record Scale(Instant from, Instant to) {
        boolean contains(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }

        int at(Instant at) {
            return Math.toIntExact(
                    WIDTH * ChronoUnit.SECONDS.between(from, at) / Math.max(1, ChronoUnit.SECONDS.between(from, to)));
        }

        Piece piece(Instant begin, Instant end) {
            return new Piece(at(begin), Math.max(4, at(end) - at(begin)));
        }
    }
}
