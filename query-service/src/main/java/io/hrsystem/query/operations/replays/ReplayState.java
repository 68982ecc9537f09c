package io.hrsystem.query.operations.replays;

/** Where a replay stands. */
public enum ReplayState {
    QUEUED,
    RUNNING,
    PAUSED,
    COMPLETED,
    FAILED,
    CANCELLED
}
