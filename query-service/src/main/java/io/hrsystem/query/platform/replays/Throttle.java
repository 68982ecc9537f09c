package io.hrsystem.query.platform.replays;

import org.jspecify.annotations.Nullable;

/** @param eventsPerSecond null for as many as can be */
record Throttle(@Nullable Integer eventsPerSecond) {
    private static final double SECOND = 1e9;

    /**
     * How long to wait before more is done; not positive if there is no need to.
     *
     * @param nanos for which it has been at it
     */
    long nanosToWait(long done, long nanos) {
        return eventsPerSecond == null ? 0 : (long) (done * SECOND / eventsPerSecond) - nanos;
    }
}
