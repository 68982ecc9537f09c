package io.hrsystem.query.identity;

import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.database.AccountAccess;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.KeptBy;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

/** What people may do here now. The side that decides copies it here too, before it answers. */
@Component
final class AccountAccessProjection extends Projection<AccountEvent, AccountAccessRow> {
    AccountAccessProjection() {
        super("gate", AccountEvent.class, AccountAccessRow.class, new KeptBy("set_account_access"));
    }

    @Override
    public void apply(AccountEvent event, EventMeta meta, Changes<AccountAccessRow> rows) {
        switch (event) {
            case AccountInvited it -> {
                for (var role : Role.values())
                    rows.put(row(it, role.name(), it.roles().contains(role), meta));
            }
            case RoleGranted it -> rows.put(row(it, it.role().name(), true, meta));
            case RoleRevoked it -> rows.put(row(it, it.role().name(), false, meta));
            case AccountDisabled it -> rows.put(row(it, AccountAccess.DISABLED, true, meta));
            case AccountEnabled it -> rows.put(row(it, AccountAccess.DISABLED, false, meta));
            case AccountActivated _, PasswordChanged _ -> {}
        }
    }

    private static AccountAccessRow row(AccountEvent event, String fact, boolean holds, EventMeta meta) {
        return new AccountAccessRow(
                new AccountAccessRow.Key(meta.tenant(), event.accountId(), fact), holds, meta.sequence());
    }
}
