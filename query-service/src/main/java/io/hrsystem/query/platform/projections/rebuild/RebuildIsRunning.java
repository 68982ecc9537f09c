package io.hrsystem.query.platform.projections.rebuild;

/** Only one rebuild of a group may run at a time. */
public final class RebuildIsRunning extends RuntimeException {
    /** @param what whose */
    RebuildIsRunning(String what) {
        super("A rebuild of %s is running".formatted(what));
    }
}
