package io.hrsystem.contract.identity;

/** How a password was changed. */
public enum PasswordChange {
    /** By who knew the one before. */
    CHANGED,
    /** By a link in a mail. */
    RESET
}
