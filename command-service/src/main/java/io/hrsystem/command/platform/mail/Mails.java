package io.hrsystem.command.platform.mail;

import io.hrsystem.command.platform.recovery.Recoveries;
import io.hrsystem.contract.TenantId;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends mails, each at most once more than it is recorded: only if this process dies between the server's acceptance
 * and the record is a mail sent twice, and then under the same Message-ID. Must not be called in a transaction.
 */
public final class Mails {
    private final JavaMailSender sender;
    private final MailSettings settings;
    private final SentMails sent;
    private final Recoveries recoveries;
    private final MailTexts texts = new MailTexts();

    Mails(JavaMailSender sender, MailSettings settings, SentMails sent, Recoveries recoveries) {
        this.sender = sender;
        this.settings = settings;
        this.sent = sent;
        this.recoveries = recoveries;
    }

    public boolean isSent(TenantId tenant, String id) {
        return sent.has(tenant, id);
    }

    /** @throws org.springframework.mail.MailException if it was not accepted, or nothing may be sent now */
    public void send(Mail mail) {
        if (recoveries.holdSending()) throw new MailSendException("It is not known yet what was sent already");
        sender.send(message(mail));
        sent.record(mail.tenant(), mail.id(), mail.outside());
    }

    private MimeMessage message(Mail mail) {
        var message = sender.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(message, true, "UTF-8");
            parts.setFrom(settings.from());
            parts.setTo(mail.to().value());
            parts.setSubject(texts.subject(mail));
            parts.setText(texts.text(mail), texts.html(mail));
            message.setHeader("Message-ID", "<%s.%s@%s>".formatted(mail.id(), mail.tenant(), settings.domain()));
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        return message;
    }
}
