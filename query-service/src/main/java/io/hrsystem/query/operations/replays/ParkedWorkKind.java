package io.hrsystem.query.operations.replays;

/** What is done with parked streams. */
enum ParkedWorkKind {
    RETRY,
    SET_ASIDE
}
