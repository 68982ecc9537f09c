package io.hrsystem.query.attendance;

/** What has become of a request. */
enum RequestState {
    REQUESTED,
    APPROVED,
    REJECTED,
    CANCELLED
}
