package io.hrsystem.query.identity;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.identity.SessionId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Kept when it is over, too: of an account's sessions the last one says when its person signed in.
 *
 * @param client the name of the program, or its id
 */
record SignInSessionRow(Key key, AccountId accountId, String client, Instant since, LocalDate lastUsedOn, boolean ended)
        implements Row<SignInSessionRow> {
    record Key(TenantId tenantId, SessionId sessionId) implements RowKey<SignInSessionRow> {}

    SignInSessionRow usedOn(LocalDate day) {
        return new SignInSessionRow(key, accountId, client, since, day, ended);
    }

    SignInSessionRow over() {
        return new SignInSessionRow(key, accountId, client, since, lastUsedOn, true);
    }
}
