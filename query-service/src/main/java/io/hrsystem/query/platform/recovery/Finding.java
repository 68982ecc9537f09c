package io.hrsystem.query.platform.recovery;

/** What this side says to whether maintenance may end. */
record Finding(Name name, boolean ok, String detail) {
    enum Name {
        EVENT_STORE,
        PROJECTIONS,
        GATE
    }
}
