package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import io.hrsystem.platform.logging.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the link for a new password to whoever has said that theirs is forgotten, and has an account. */
@Component
final class ResetMails implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(ResetMails.class);

    private final ForgottenPasswords forgotten;
    private final PasswordResets resets;
    private final AccountContact contact;
    private final AdminContact companies;
    private final Mails mails;
    private final MailSettings settings;

    ResetMails(
            ForgottenPasswords forgotten,
            PasswordResets resets,
            AccountContact contact,
            AdminContact companies,
            Mails mails,
            MailSettings settings) {
        this.forgotten = forgotten;
        this.resets = resets;
        this.contact = contact;
        this.companies = companies;
        this.mails = mails;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "password-reset-mails";
    }

    @Override
    public Duration every() {
        return settings.outboxEvery();
    }

    @Override
    public void run() {
        for (var asked : forgotten.due()) {
            try {
                if (asked.account() != null) mail(asked.tenant(), asked.account());
                forgotten.done(asked);
            } catch (RuntimeException e) {
                // the others are mailed; this one again later
                LOG.warn("A link for a new password cannot be sent now: {}", Reason.of(e));
                forgotten.later(asked);
            }
        }
    }

    private void mail(TenantId tenant, AccountId account) {
        var token = resets.issue(tenant, account);
        if (token == null) return;
        try {
            send(tenant, account, token);
        } catch (RuntimeException e) {
            resets.withdraw(tenant, token);
            throw e;
        }
    }

    private void send(TenantId tenant, AccountId account, LinkToken token) {
        var to = contact.of(tenant, account);
        if (to.isErased()) return;
        mails.send(new Mail(
                tenant,
                "password-reset-" + Ids.next(),
                to,
                "password-reset",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "companyName", companies.of(tenant).companyName(),
                        "link", token.linkAt(settings.linkBase(), "/reset.html"))));
    }
}
