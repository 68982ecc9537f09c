package io.hrsystem.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the mail server has received. */
public record Inbox(GreenMail server) {
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");

    public List<MimeMessage> welcomesTo(String tenant) {
        return Stream.of(server.getReceivedMessages())
                .filter(it -> header(it, "Message-ID").startsWith("<welcome." + tenant + "@"))
                .toList();
    }

    /** Of the one mail of this id. */
    public String textOf(String id) {
        var mails = Stream.of(server.getReceivedMessages())
                .filter(it -> header(it, "Message-ID").startsWith("<" + id + "."))
                .toList();
        assertThat(mails).hasSize(1);
        return text(mails.getFirst());
    }

    /** From each mail to this address, in the order in which they came. */
    public List<String> activationTokensTo(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(it -> header(it, "To").equals(address))
                .map(Inbox::text)
                .flatMap(it -> TOKEN.matcher(it).results().limit(1))
                .map(it -> it.group(1))
                .toList();
    }

    /** Of the first mail to this address. */
    public String textTo(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(it -> header(it, "To").equals(address))
                .map(Inbox::text)
                .findFirst()
                .orElseThrow();
    }

    /** The texts of the mails to this address with this in their subject, in the order in which they came. */
    public List<String> textsTo(String address, String subject) {
        return Stream.of(server.getReceivedMessages())
                .filter(it -> header(it, "To").equals(address) && subjectOf(it).contains(subject))
                .map(Inbox::text)
                .toList();
    }

    private static String subjectOf(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the one welcome mail there must be. */
    public String activationToken(String tenant) {
        var mails = welcomesTo(tenant);
        assertThat(mails).hasSize(1);
        var link = TOKEN.matcher(text(mails.getFirst()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** All parts, one after the other. */
    public static String text(Part part) {
        try {
            if (!(part.getContent() instanceof Multipart parts))
                return part.getContent().toString();
            var text = new StringBuilder();
            for (var i = 0; i < parts.getCount(); i++) text.append(text(parts.getBodyPart(i)));
            return text.toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(MimeMessage message, String name) {
        try {
            var values = message.getHeader(name);
            return values == null ? "" : values[0];
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
