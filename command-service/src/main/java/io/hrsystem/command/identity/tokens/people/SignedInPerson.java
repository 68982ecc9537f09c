package io.hrsystem.command.identity.tokens.people;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import java.time.Instant;

/**
 * Somebody who has shown a password.
 *
 * @param session what this sign-in is called, on both services
 * @param at when that was
 */
public record SignedInPerson(TenantId tenant, AccountId account, SessionId session, Instant at) {}
