package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.referencerows.EventMeta;
import io.hrsystem.command.platform.referencerows.ReferenceRows;
import io.hrsystem.contract.identity.AccountEvent;
import io.hrsystem.contract.identity.AccountEvent.AccountActivated;
import io.hrsystem.contract.identity.AccountEvent.AccountDisabled;
import io.hrsystem.contract.identity.AccountEvent.AccountEnabled;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountEvent.PasswordChanged;
import io.hrsystem.contract.identity.AccountEvent.RoleGranted;
import io.hrsystem.contract.identity.AccountEvent.RoleRevoked;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.database.AccountAccess;
import org.springframework.stereotype.Component;

/** What the gate lets an account do, whatever its tokens say. */
@Component
final class AccountAccessRows implements ReferenceRows<AccountEvent> {
    @Override
    public Class<AccountEvent> events() {
        return AccountEvent.class;
    }

    @Override
    public String table() {
        return "account_access";
    }

    @Override
    public void apply(AccountEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case AccountInvited it -> {
                for (var role : Role.values()) set(it, role.name(), it.roles().contains(role), meta, rows);
            }
            case RoleGranted it -> set(it, it.role().name(), true, meta, rows);
            case RoleRevoked it -> set(it, it.role().name(), false, meta, rows);
            case AccountDisabled it -> set(it, AccountAccess.DISABLED, true, meta, rows);
            case AccountEnabled it -> set(it, AccountAccess.DISABLED, false, meta, rows);
            case AccountActivated _, PasswordChanged _ -> {}
        }
    }

    private static void set(AccountEvent event, String fact, boolean holds, EventMeta meta, TransactionalWrites rows) {
        rows.add(
                "SELECT set_account_access(?, ?, ?, ?, ?)",
                meta.tenant().value(),
                event.accountId().value(),
                fact,
                holds,
                meta.sequence());
    }
}
