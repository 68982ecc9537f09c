package io.hrsystem.command.identity.tokens;

import io.hrsystem.contract.TenantId;

/** A machine has been given a token; told within the service, to whom it may concern. */
public record SignedIn(TenantId tenant, String clientId) {}
