package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.StreamReads;
import io.hrsystem.contract.StreamIds;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountEvent.AccountInvited;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.contract.personal.EmailAddress;
import org.springframework.stereotype.Component;

/** Where people are written to, read from their streams each time: no row holds an address. */
@Component
final class AccountContact {
    private final StreamReads events;

    AccountContact(StreamReads events) {
        this.events = events;
    }

    /** The address that an account was invited by the last time. */
    EmailAddress of(TenantId tenant, AccountId account) {
        return events.read(tenant, StreamIds.account(account), AccountInvited.class)
                .getLast()
                .email();
    }
}
