package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.mail.OutboxMails;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells people what has been done to their account. No link: whoever could write to them could make one too. */
@Component
final class NoticeMails extends OutboxMails<PendingNotices.Pending> {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm (VV)").withZone(TenantSettings.DEFAULTS.zone());

    private final PendingNotices outbox;
    private final AccountContact contact;
    private final AdminContact companies;
    private final Mails mails;

    NoticeMails(
            PendingNotices outbox, AccountContact contact, AdminContact companies, Mails mails, MailSettings settings) {
        super(settings);
        this.outbox = outbox;
        this.contact = contact;
        this.companies = companies;
        this.mails = mails;
    }

    @Override
    public String name() {
        return "account-notices";
    }

    @Override
    protected List<PendingNotices.Pending> due() {
        return outbox.due();
    }

    @Override
    protected void deliver(PendingNotices.Pending pending) {
        if (!mails.isSent(pending.tenant(), pending.mail())) send(pending);
        outbox.sent(pending);
    }

    @Override
    protected void later(PendingNotices.Pending pending) {
        outbox.later(pending);
    }

    @Override
    protected String nameOf(PendingNotices.Pending pending) {
        return pending.mail();
    }

    private void send(PendingNotices.Pending notice) {
        var to = contact.of(notice.tenant(), notice.account());
        if (to.isErased()) return;
        mails.send(new Mail(
                notice.tenant(),
                notice.mail(),
                to,
                notice.kind().template(),
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "companyName", companies.of(notice.tenant()).companyName(),
                        "roles", notice.roles().stream().sorted().toList(),
                        "when", when(notice.happenedAt()))));
    }

    private static String when(Instant moment) {
        return WHEN.format(moment);
    }
}
