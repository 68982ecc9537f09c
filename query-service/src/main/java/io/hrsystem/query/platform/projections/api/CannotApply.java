package io.hrsystem.query.platform.projections.api;

/** An event does not fit to the rows that are there. The message names keys and columns, never people. */
public final class CannotApply extends RuntimeException {
    public CannotApply(String reason) {
        super(reason, null, false, true);
    }
}
