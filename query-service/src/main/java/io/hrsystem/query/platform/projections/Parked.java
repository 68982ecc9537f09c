package io.hrsystem.query.platform.projections;

import io.hrsystem.platform.logging.Reason;
import io.hrsystem.query.platform.projections.api.CannotApply;
import org.jspecify.annotations.Nullable;

/**
 * An event that is kept aside, in the order of its stream.
 *
 * @param error why it could not be applied; null if it only waits behind one that could not
 */
public record Parked(EventEnvelope event, @Nullable String error) {
    public static Parked because(EventEnvelope event, RuntimeException error) {
        return new Parked(
                event, error instanceof CannotApply ? String.valueOf(error.getMessage()) : Reason.withPlace(error));
    }

    public static Parked behind(EventEnvelope event) {
        return new Parked(event, null);
    }
}
