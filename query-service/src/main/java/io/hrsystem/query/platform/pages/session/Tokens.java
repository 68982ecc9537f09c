package io.hrsystem.query.platform.pages.session;

import java.time.Instant;

/**
 * What the issuer has given for a person.
 *
 * @param access opens the services, until then
 * @param refresh gets the next ones, once
 * @param id says who signed in; the way to sign out
 */
record Tokens(String access, String refresh, String id, Instant until) {
    /** Never the tokens. */
    @Override
    public String toString() {
        return "tokens until " + until;
    }
}
