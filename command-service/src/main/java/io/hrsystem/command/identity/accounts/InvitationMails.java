package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.mail.OutboxMails;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends people the link to their account. No transaction waits for the mail server. */
@Component
final class InvitationMails extends OutboxMails<PendingInvitations.Pending> {

    private final PendingInvitations outbox;
    private final Activations activations;
    private final AccountContact contact;
    private final AdminContact companies;
    private final Mails mails;
    private final MailSettings settings;

    InvitationMails(
            PendingInvitations outbox,
            Activations activations,
            AccountContact contact,
            AdminContact companies,
            Mails mails,
            MailSettings settings) {
        super(settings);
        this.outbox = outbox;
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
    protected List<PendingInvitations.Pending> due() {
        return outbox.due();
    }

    @Override
    protected void deliver(PendingInvitations.Pending pending) {
        if (!mails.isSent(pending.tenant(), pending.mail())) send(pending);
        outbox.sent(pending);
    }

    @Override
    protected void later(PendingInvitations.Pending pending) {
        outbox.later(pending);
    }

    @Override
    protected String nameOf(PendingInvitations.Pending pending) {
        return pending.mail();
    }

    private void send(PendingInvitations.Pending invitation) {
        var tenant = invitation.tenant();
        var email = contact.of(tenant, invitation.account());
        var token = activations.issue(tenant, invitation.account(), invitation.mail());
        if (email.isErased() || token == null) return;
        var company = companies.of(tenant);
        mails.send(new Mail(
                tenant,
                invitation.mail(),
                email,
                "invitation",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "companyName", company.companyName(),
                        "domain", company.domain().value(),
                        "link", token.linkAt(settings.linkBase(), Activations.PAGE)),
                MailedLinks.toActivate(invitation.account(), token)));
    }
}
