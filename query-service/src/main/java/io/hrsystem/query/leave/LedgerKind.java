package io.hrsystem.query.leave;

/** What a line of the ledger says. */
enum LedgerKind {
    GRANTED,
    USED,
    RESTORED,
    EXPIRED,
    EXPIRY_REVERSED,
    PAID_OUT,
    ADJUSTED;

    boolean isOfLeave() {
        return this == USED || this == RESTORED;
    }
}
