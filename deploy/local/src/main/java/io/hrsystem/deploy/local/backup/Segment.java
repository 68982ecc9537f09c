package io.hrsystem.deploy.local.backup;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of 16 MB of a log.
 *
 * @param timeline of the history that it belongs to; each restore begins a new one
 * @param number counted from the beginning of the log, over all timelines
 */
public record Segment(int timeline, long number) {
    static final long SIZE = 1 << 24;
    private static final long IN_A_ROW = (1L << 32) / SIZE;
    private static final Pattern NAME = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})");

    /** @param position in the log; the piece that holds the byte there */
    static Segment holding(int timeline, long position) {
        return new Segment(timeline, position / SIZE);
    }

    static Optional<Segment> named(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return Optional.empty();
        var number = Long.parseLong(parts.group(2), 16) * IN_A_ROW + Long.parseLong(parts.group(3), 16);
        return Optional.of(new Segment(Integer.parseInt(parts.group(1), 16), number));
    }

    /** @param position as PostgreSQL writes it, for example 16/B374D848 */
    static long position(String position) {
        var halves = position.split("/", 2);
        return (Long.parseLong(halves[0], 16) << 32) + Long.parseLong(halves[1], 16);
    }

    String name() {
        return "%08X%08X%08X".formatted(timeline, number / IN_A_ROW, number % IN_A_ROW);
    }

    /** Where its first byte is. */
    long begin() {
        return number * SIZE;
    }
}
