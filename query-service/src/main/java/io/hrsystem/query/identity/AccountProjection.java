package io.hrsystem.query.identity;

import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import org.springframework.stereotype.Component;

@Component
final class AccountProjection extends Projection<AccountEvent, AccountRow> {
    AccountProjection() {
        super("accounts", AccountEvent.class, AccountRow.class);
    }

    @Override
    public void apply(AccountEvent event, EventMeta meta, Changes<AccountRow> rows) {
        var key = new AccountRow.Key(meta.tenant(), event.accountId());
        switch (event) {
            case AccountInvited it when meta.isFirst() -> rows.put(AccountRow.of(key, it));
            case AccountInvited it -> rows.change(key, row -> row.invited(it));
            case AccountActivated _ -> rows.change(key, AccountRow::activated);
            case RoleGranted it -> rows.change(key, row -> row.granted(it.role()));
            case RoleRevoked it -> rows.change(key, row -> row.revoked(it.role()));
            case AccountDisabled _ -> rows.change(key, row -> row.disabled(true));
            case AccountEnabled _ -> rows.change(key, row -> row.disabled(false));
            case PasswordChanged _ -> {}
        }
    }
}
