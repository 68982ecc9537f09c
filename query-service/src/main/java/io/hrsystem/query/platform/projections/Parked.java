package io.hrsystem.query.platform.projections;

import org.jspecify.annotations.Nullable;

/**
 * An event that is kept aside, in the order of its stream.
 *
 * @param error why it could not be applied; null if it only waits behind one that could not
 */
public record Parked(Incoming event, @Nullable String error) {
    private static final int LONGEST = 2_000;

    public static Parked because(Incoming event, RuntimeException error) {
        var text = String.valueOf(error).replace('\0', ' ');
        return new Parked(event, text.substring(0, Math.min(LONGEST, text.length())));
    }

    public static Parked behind(Incoming event) {
        return new Parked(event, null);
    }
}
