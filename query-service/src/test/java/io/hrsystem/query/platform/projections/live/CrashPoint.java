package io.hrsystem.query.platform.projections.live;

/** Where in a batch of attendance days a process dies. */
enum CrashPoint {
    BEFORE_TOKEN,
    AFTER_TOKEN_BEFORE_ROWS,
    AFTER_COMMIT
}
