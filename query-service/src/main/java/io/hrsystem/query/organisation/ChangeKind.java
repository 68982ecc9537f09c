package io.hrsystem.query.organisation;

/** What may happen to a department. */
enum ChangeKind {
    FOUNDED,
    RENAMED,
    MOVED,
    HEAD_CHANGED,
    CLOSED
}
