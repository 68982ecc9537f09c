package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.mail.OutboxMails;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.AccountId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the link for a new password to whoever has said that theirs is forgotten, and has an account. */
@Component
final class ResetMails extends OutboxMails<ForgottenPasswords.Asked> {

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
        super(settings);
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
    protected List<ForgottenPasswords.Asked> due() {
        return forgotten.due();
    }

    @Override
    protected void deliver(ForgottenPasswords.Asked pending) {
        var account = pending.account();
        if (account != null && !mails.isSent(pending.tenant(), pending.mail()))
            mail(pending.tenant(), account, pending.mail());
        forgotten.done(pending);
    }

    @Override
    protected void later(ForgottenPasswords.Asked pending) {
        forgotten.later(pending);
    }

    @Override
    protected String nameOf(ForgottenPasswords.Asked pending) {
        return "A link for a new password";
    }

    private void mail(TenantId tenant, AccountId account, String id) {
        var token = resets.issue(tenant, account);
        if (token == null) return;
        try {
            send(tenant, account, id, token);
        } catch (RuntimeException e) {
            resets.withdraw(tenant, token);
            throw e;
        }
    }

    private void send(TenantId tenant, AccountId account, String id, LinkToken token) {
        var to = contact.of(tenant, account);
        if (to.isErased()) return;
        mails.send(new Mail(
                tenant,
                id,
                to,
                "password-reset",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "companyName", companies.of(tenant).companyName(),
                        "link", token.linkAt(settings.linkBase(), "/reset.html")),
                MailedLinks.toReset(account, token)));
    }
}
