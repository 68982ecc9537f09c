package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.messages.ReferenceRows;
import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.eventstore.append.TransactionalWrites;
import org.springframework.stereotype.Component;

/** One e-mail address signs in to one account of a company. */
@Component
final class AccountEmails implements ReferenceRows {
    @Override
    public void apply(TenantId tenant, DomainEvent event, long sequence, TransactionalWrites rows) {
        if (event instanceof AccountInvited invited)
            rows.add(
                    "SELECT claim_personal(?, 'ACCOUNT_EMAIL', ?, ?)",
                    tenant.value(),
                    invited.email().value(),
                    invited.accountId().value());
    }
}
