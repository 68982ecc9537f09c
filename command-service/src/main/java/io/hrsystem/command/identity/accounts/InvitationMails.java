package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.platform.logging.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends people the link to their account. No transaction waits for the mail server. */
@Component
final class InvitationMails implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(InvitationMails.class);

    private final PendingInvitations pending;
    private final Activations activations;
    private final AccountContact contact;
    private final AdminContact companies;
    private final Mails mails;
    private final MailSettings settings;

    InvitationMails(
            PendingInvitations pending,
            Activations activations,
            AccountContact contact,
            AdminContact companies,
            Mails mails,
            MailSettings settings) {
        this.pending = pending;
        this.activations = activations;
        this.contact = contact;
        this.companies = companies;
        this.mails = mails;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "invitation-mails";
    }

    @Override
    public Duration every() {
        return settings.outboxEvery();
    }

    @Override
    public void run() {
        for (var invitation : pending.due()) {
            try {
                if (!mails.isSent(invitation.tenant(), invitation.mail())) send(invitation);
                pending.sent(invitation);
            } catch (RuntimeException e) {
                // the others are sent; this one again later
                LOG.warn("{} cannot be sent now: {}", invitation.mail(), Reason.of(e));
                pending.later(invitation);
            }
        }
    }

    private void send(PendingInvitations.Pending invitation) {
        var tenant = invitation.tenant();
        var email = contact.of(tenant, invitation.account());
        var token = activations.issue(tenant, invitation.account(), invitation.mail());
        if (email.isErased() || token == null) return;
        mails.send(new Mail(
                tenant,
                invitation.mail(),
                email,
                "invitation",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "companyName", companies.of(tenant).companyName(),
                        "link", token.linkAt(settings.linkBase(), Activations.PAGE))));
    }
}
