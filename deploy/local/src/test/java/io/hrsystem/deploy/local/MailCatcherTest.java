package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class MailCatcherTest {
    @TempDir
    Path folder;

    private Session session;
    private MailCatcher catcher;

    @BeforeEach
    void start() throws Exception {
        var port = Ports.free().mail();
        catcher = new MailCatcher(port, folder);
        catcher.start();
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        session = Session.getInstance(properties);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void aMailIsAFileBeforeItsSenderIsTold() throws Exception {
        send("<welcome-1@hr>", "Willkommen");
        try (var file = new FileInputStream(folder.resolve("welcome-1@hr.eml").toFile())) {
            var mail = new MimeMessage(session, file);
            assertThat(mail.getSubject()).isEqualTo("Willkommen");
            assertThat(mail.getContent().toString()).contains("안녕하세요");
        }
    }

    @Test
    void aMailThatIsSentAgainIsKeptBesideTheFirst() throws Exception {
        send("<welcome-1@hr>", "first");
        send("<welcome-1@hr>", "again");
        send("<welcome-1@hr>", "and again");
        send("<welcome-2@hr>", "other");
        try (var files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "welcome-1@hr.eml", "welcome-1@hr.2.eml", "welcome-1@hr.3.eml", "welcome-2@hr.eml");
        }
        assertThat(folder.resolve("welcome-1@hr.eml")).content().contains("first");
        assertThat(folder.resolve("welcome-1@hr.3.eml")).content().contains("and again");
    }

    @Test
    void noMessageIdLeavesTheFolder() throws Exception {
        send("<../../escaped@hr>", "hello");
        assertThat(folder.resolve("escaped@hr.eml")).exists();
    }

    @Test
    void aMailThatCannotBeKeptIsNotAccepted() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
        assertThatThrownBy(() -> send("<welcome-1@hr>", "lost")).isInstanceOf(MessagingException.class);
    }

    private void send(String messageId, String subject) throws MessagingException {
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        mail.setFrom(new InternetAddress("no-reply@localhost"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("anna@acme.example"));
        mail.setSubject(subject, "UTF-8");
        mail.setText("안녕하세요", "UTF-8");
        Transport.send(mail);
    }
}
