package io.hrsystem.query.identity;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;

/** @param holds whether it has the role, or is disabled */
record AccountAccessRow(Key key, boolean holds, long version) implements Row<AccountAccessRow> {
    /** @param fact a role, or that it is disabled */
    record Key(TenantId tenantId, AccountId accountId, String fact) implements RowKey<AccountAccessRow> {}
}
