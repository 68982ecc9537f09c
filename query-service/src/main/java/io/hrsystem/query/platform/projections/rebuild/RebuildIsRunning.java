package io.hrsystem.query.platform.projections.rebuild;

/** Only one rebuild of a group may run at a time. */
public final class RebuildIsRunning extends RuntimeException {
    RebuildIsRunning(String group) {
        super("A rebuild of %s is running".formatted(group));
    }
}
