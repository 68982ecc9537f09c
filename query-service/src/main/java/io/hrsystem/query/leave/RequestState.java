package io.hrsystem.query.leave;

/** What has become of a request. */
enum RequestState {
    REQUESTED,
    APPROVED,
    REJECTED,
    CANCELLED
}
