package io.hrsystem.contract.identity;

/** Why a session is over before its time. */
public enum SessionEnd {
    SIGNED_OUT,
    /** Its person ended it from another one. */
    ENDED_BY_PERSON,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ACCOUNT_DISABLED,
    /** A token that had been exchanged for a newer one came again: somebody else has it. */
    REFRESH_TOKEN_REUSED,
    /** A code that had been exchanged for tokens came again, with its proof. */
    CODE_REUSED,
    /** It was the oldest, and there was one more than an account may have. */
    TOO_MANY
}
