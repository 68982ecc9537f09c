package io.hrsystem.query.imports;

/** Where a file stands. */
enum ImportState {
    QUEUED,
    RUNNING,
    COMPLETED,
    COMPLETED_WITH_FAILURES,
    FAILED
}
