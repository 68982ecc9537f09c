package io.hrsystem.query.identity;

/** Whether a person gets in. */
enum AccountState {
    /** Has not set a password yet. */
    INVITED,
    ACTIVE,
    DISABLED,
    /** The employment is over, and the account with it. */
    ENDED
}
