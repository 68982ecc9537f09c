package io.hrsystem.query.platform.replays;

import org.jspecify.annotations.Nullable;

/**
 * How something has ended that was done to its end.
 *
 * @param parked streams that have stayed parked; null where that is not what it is about
 * @param error why not all of it has been done; null if it has
 */
record Outcome(@Nullable Long parked, @Nullable String error) {
    static final Outcome DONE = new Outcome(null, null);

    static Outcome leaving(long parked) {
        return new Outcome(parked, null);
    }

    static Outcome failed(String error) {
        return new Outcome(null, error);
    }
}
