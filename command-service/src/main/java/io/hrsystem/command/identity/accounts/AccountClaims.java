package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.referencerows.Claims;
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
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.RefusalCode;
import org.springframework.stereotype.Component;

/** One e-mail address signs in to one account of a company, and the newest one it was invited by to that account. */
@Component
final class AccountClaims implements ReferenceRows<AccountEvent> {
    private final Claims claims;

    AccountClaims(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Class<AccountEvent> events() {
        return AccountEvent.class;
    }

    @Override
    public String table() {
        return Claims.TABLE;
    }

    @Override
    public void apply(AccountEvent event, EventMeta meta, TransactionalWrites rows) {
        switch (event) {
            case AccountInvited invited -> {
                if (meta.sequence() > 0) free(invited.accountId(), meta, rows);
                if (invited.replaces() != null) free(invited.replaces(), meta, rows);
                claims.takePersonal(
                        rows,
                        meta.tenant(),
                        RefusalCode.ACCOUNT_EMAIL_TAKEN,
                        invited.email(),
                        invited.accountId().value());
            }
            case AccountActivated _, RoleGranted _, RoleRevoked _ -> {}
            case AccountDisabled _, AccountEnabled _, PasswordChanged _ -> {}
        }
    }

    private static void free(AccountId account, EventMeta meta, TransactionalWrites rows) {
        rows.add("SELECT free_account_email(?, ?)", meta.tenant().value(), account.value());
    }
}
