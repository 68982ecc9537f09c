package io.hrsystem.command.platform.idempotency;

import io.hrsystem.command.platform.secrets.KeyedHash;
import io.hrsystem.platform.security.Caller;

/**
 * What a repeated key must match: the operation and the body. Only a keyed hash is kept, for a body holds personal
 * values; that of another caller is another one.
 */
record Fingerprint(KeyedHash hash) {
    private static final String PURPOSE = "idempotency-fingerprint";

    String of(Caller caller, String operation, String body) {
        return hash.of(PURPOSE, String.join("\n", caller.tenant().value(), caller.actor(), operation, body));
    }
}
