package io.hrsystem.query.platform.pages.session;

/** Somebody who is signed in, with tokens that are good now. */
record PageSession(SessionKey key, Tokens tokens) {
    /** Name of the request attribute. */
    static final String NAME = PageSession.class.getName();
}
