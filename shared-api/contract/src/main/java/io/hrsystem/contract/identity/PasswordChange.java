package io.hrsystem.contract.identity;

/** How a password was changed. */
public enum PasswordChange {
    /** By who knew the one before. */
    CHANGED,
    /** By a link in a mail. */
    RESET,
    /** Nobody has one until a new one is set: what had been chosen was lost, and the one before counts no more. */
    CLOSED
}
