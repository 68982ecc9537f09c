package io.hrsystem.command.platform.commands;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One call from outside.
 *
 * @param operation method and route, such as {@code POST /api/employees}: a bounded set
 * @param path as called; with the operation and the body it is what a repeated key must match
 * @param idempotencyKey the client's name for this call, if it gave one
 */
public record Request(
        Caller caller,
        String operation,
        String path,
        @Nullable String idempotencyKey,
        String correlation) {
    /** The header that carries a caller's idempotency key. */
    public static final String KEY_HEADER = "Idempotency-Key";

    /** The company the caller belongs to. */
    public TenantId tenant() {
        return caller.tenant();
    }

    /** What was called, method and all; with the body it is what a repeated key must match. */
    String address() {
        return operation + " " + path;
    }

    /** Who may change any company, whatever its status. */
    boolean isByAdmin() {
        return caller.has(Role.SUPER_ADMIN);
    }
}
