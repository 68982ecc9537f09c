package io.hrsystem.command.platform.mail;

import io.hrsystem.command.platform.batch.Retention;
import io.hrsystem.contract.TenantId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** For longer than any mail is tried again it is known that it has been sent; the ledger knows it for ever. */
@Component
final class MailRetention implements Retention {
    private static final Duration KEPT = Duration.ofDays(400);

    private final SentMails mails;

    MailRetention(SentMails mails) {
        this.mails = mails;
    }

    @Override
    public String name() {
        return "sent-mails";
    }

    @Override
    public void purge(TenantId tenant) {
        mails.purge(tenant, KEPT);
    }
}
