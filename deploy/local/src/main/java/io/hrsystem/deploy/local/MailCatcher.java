package io.hrsystem.deploy.local;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Takes every mail, whoever it is for, and keeps it as a file, named after the Message-ID. A mail that is sent again is
 * kept beside the first, with a number.
 */
final class MailCatcher implements AutoCloseable {
    private static final String ENDING = ".eml";

    private final GreenMail server;

    MailCatcher(int port, Path folder) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var managers = server.getManagers();
        var everybody = new Everybody(managers.getImapHostManager(), folder);
        managers.getUserManager().setMessageDeliveryHandler((_, _) -> everybody);
    }

    void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Everybody extends UserImpl {
        private final transient Path folder;

        private Everybody(ImapHostManager mailboxes, Path folder) {
            super("everybody@localhost", "everybody", "", mailboxes);
            this.folder = folder;
        }

        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            try {
                var text = new ByteArrayOutputStream();
                message.writeTo(text);
                var draft = Files.createTempFile(folder, "incoming", ".part");
                Files.write(draft, text.toByteArray());
                keep(draft, fileName(message, text.toByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A second name for the file is refused if there is one; a move would take its place. */
        private void keep(Path draft, String name) throws IOException {
            for (var number = 1; ; number++) {
                try {
                    Files.createLink(folder.resolve(name + (number == 1 ? "" : "." + number) + ENDING), draft);
                    Files.delete(draft);
                    return;
                } catch (FileAlreadyExistsException _) {
                    // sent before
                }
            }
        }

        private static String fileName(MimeMessage message, byte[] text) throws MessagingException {
            var id = message.getMessageID();
            return id == null
                    ? UUID.nameUUIDFromBytes(text).toString()
                    : id.replaceAll("[^A-Za-z0-9@._-]", "").replaceFirst("^\\.+", "");
        }
    }
}
