package io.hrsystem.query.leave;

/** How a lot stands on a day. */
enum LotState {
    OPEN,
    USED,
    EXPIRED,
    PAID_OUT,
    EXPECTED
}
