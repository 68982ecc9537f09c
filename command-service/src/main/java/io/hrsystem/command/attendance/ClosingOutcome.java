package io.hrsystem.command.attendance;

/** What has come of a wish to close a work date. */
enum ClosingOutcome {
    CLOSED,
    /** It was closed already, and nothing has changed. */
    UNCHANGED,
    /** It was to be closed anew only. */
    NEVER_CLOSED,
    DEFERRED,
    SKIPPED
}
