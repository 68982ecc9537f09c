package io.hrsystem.query.identity;

/** Whether a machine gets in. */
enum ClientState {
    ACTIVE,
    REVOKED
}
