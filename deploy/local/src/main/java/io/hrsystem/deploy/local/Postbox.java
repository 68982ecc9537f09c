package io.hrsystem.deploy.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

/** The mails that the system has sent, as those read them who get them. */
record Postbox(Path folder) {
    private static final Pattern TOKEN = Pattern.compile("#token=([A-Za-z0-9_-]+)");

    /** @return empty if no such mail has come yet */
    String activationToken(String receiver) throws IOException, MessagingException {
        try (var mails = Files.newDirectoryStream(folder, "*.eml")) {
            for (var mail : mails) {
                var message = read(mail);
                if (!message.getAllRecipients()[0].toString().equals(receiver)) continue;
                var token = TOKEN.matcher(text(message));
                if (token.find()) return token.group(1);
            }
        }
        return "";
    }

    private static MimeMessage read(Path mail) throws IOException, MessagingException {
        try (var file = Files.newInputStream(mail)) {
            return new MimeMessage(Session.getInstance(new Properties()), file);
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        if (!(part.getContent() instanceof Multipart parts))
            return part.getContent().toString();
        var text = new StringBuilder();
        for (var i = 0; i < parts.getCount(); i++) text.append(text(parts.getBodyPart(i)));
        return text.toString();
    }
}
