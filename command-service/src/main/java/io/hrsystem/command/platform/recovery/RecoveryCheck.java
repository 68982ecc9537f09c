package io.hrsystem.command.platform.recovery;

/** What this service has to answer for before a maintenance may end, in this order; the read side answers for the rest. */
enum RecoveryCheck {
    MAILS,
    DECISIONS,
    ERASURES
}
