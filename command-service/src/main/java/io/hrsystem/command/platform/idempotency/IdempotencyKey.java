package io.hrsystem.command.platform.idempotency;

import io.hrsystem.contract.TenantId;

/**
 * The client's name for one call.
 *
 * @param caller the tenant of the one who calls; a super admin's is not the one that is changed
 * @param actor the client or account that calls; each has keys of its own
 * @param fingerprint of what is asked for, which must be the same each time
 */
public record IdempotencyKey(TenantId caller, String actor, String value, String fingerprint) {}
