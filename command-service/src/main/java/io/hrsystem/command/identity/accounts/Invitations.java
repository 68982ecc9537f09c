package io.hrsystem.command.identity.accounts;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.eventstore.append.TransactionalWrites;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Has an invitation mailed when it has been accepted; the links before are dead then. */
@Component
final class Invitations {
    private final Clock clock;

    Invitations(Clock clock) {
        this.clock = clock;
    }

    void mail(TransactionalWrites rows, TenantId tenant, AccountId account) {
        rows.add(
                "SELECT invite_by_mail(?, ?, ?, ?)",
                tenant.value(),
                account.value(),
                "invitation-" + Ids.next(),
                Timestamp.from(clock.instant()));
    }
}
