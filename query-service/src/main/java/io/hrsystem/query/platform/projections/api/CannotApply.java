package io.hrsystem.query.platform.projections.api;

/**
 * An event does not fit to the rows that are there: it parks its stream. Whatever else a projection throws is a mistake of
 * ours, and stops its group. The message names keys and columns, never people.
 */
public final class CannotApply extends RuntimeException {
    /** An event of a type that only a newer release knows. */
    public static CannotApply unknown(String eventType) {
        return new CannotApply("there is no event type " + eventType);
    }

    public CannotApply(String reason) {
        super(reason, null, false, true);
    }
}
