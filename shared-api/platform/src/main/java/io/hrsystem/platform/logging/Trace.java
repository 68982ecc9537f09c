package io.hrsystem.platform.logging;

import org.jspecify.annotations.Nullable;

/** Where something went wrong, for the log: types and stack of a failure without its messages, which may name people. */
public final class Trace extends Throwable {
    private final String type;

    private Trace(Throwable failure) {
        super(null, of(failure.getCause()), false, true);
        type = failure.getClass().getName();
        setStackTrace(failure.getStackTrace());
    }

    public static @Nullable Trace of(@Nullable Throwable failure) {
        return failure == null ? null : new Trace(failure);
    }

    @Override
    public String toString() {
        return type;
    }
}
