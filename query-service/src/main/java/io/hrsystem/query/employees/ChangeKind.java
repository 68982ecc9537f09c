package io.hrsystem.query.employees;

/** What may happen to an employment. */
enum ChangeKind {
    HIRED,
    REHIRED,
    TRANSFERRED,
    PROMOTED,
    DETAILS_CHANGED,
    SCHEDULE_ASSIGNED,
    LEAVE_STARTED,
    RETURNED,
    TERMINATED
}
