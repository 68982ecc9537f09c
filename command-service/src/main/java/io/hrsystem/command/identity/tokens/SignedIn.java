package io.hrsystem.command.identity.tokens;

/**
 * A machine has been given a token; told within the service, to whom it may concern.
 *
 * @param tenant the id of its company, or of the platform
 */
public record SignedIn(String tenant, String clientId) {}
