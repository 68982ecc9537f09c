package io.hrsystem.command.platform.commands;

import io.hrsystem.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One call from outside without a token; who calls is found out by the endpoint.
 *
 * @param operation see {@link Request}
 * @param path see {@link Request}
 * @param idempotencyKey see {@link Request}
 */
public record AnonymousRequest(
        String operation, String path, @Nullable String idempotencyKey, String correlation) {
    /** The same call, now that its caller is known. */
    public Request by(Caller caller) {
        return new Request(caller, operation, path, idempotencyKey, correlation);
    }
}
