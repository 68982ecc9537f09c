package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.mail.Mail;
import io.hrsystem.command.platform.mail.MailSettings;
import io.hrsystem.command.platform.mail.Mails;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.contract.tenants.TenantSettings;
import io.hrsystem.platform.logging.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells people what has been done to their account. No link: whoever could write to them could make one too. */
@Component
final class NoticeMails implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeMails.class);
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm (VV)").withZone(TenantSettings.DEFAULTS.zone());

    private final PendingNotices pending;
    private final AccountContact contact;
    private final AdminContact companies;
    private final Mails mails;
    private final MailSettings settings;

    NoticeMails(
            PendingNotices pending,
            AccountContact contact,
            AdminContact companies,
            Mails mails,
            MailSettings settings) {
        this.pending = pending;
        this.contact = contact;
        this.companies = companies;
        this.mails = mails;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "account-notices";
    }

    @Override
    public Duration every() {
        return settings.outboxEvery();
    }

    @Override
    public void run() {
        for (var notice : pending.due()) {
            try {
                if (!mails.isSent(notice.tenant(), notice.mail())) send(notice);
                pending.sent(notice);
            } catch (RuntimeException e) {
                // the others are told; this one again later
                LOG.warn("{} cannot be sent now: {}", notice.mail(), Reason.of(e));
                pending.later(notice);
            }
        }
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
