package io.hrsystem.command.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.hrsystem.command.platform.recovery.Recoveries;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.personal.EmailAddress;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.testserver.TestDatabase;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailsTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final TenantId ACME = TenantId.next();
    private static final Ledger LEDGER = ledger();

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Mails mails = new Mails(
            sender,
            new MailSettings("HR <hr@hr-system.example>", URI.create("https://hr.example"), Duration.ofSeconds(2)),
            new SentMails(JdbcClient.create(DATABASE.system()), LEDGER, Clock.systemUTC()),
            new Recoveries(DATABASE.system(), Clock.systemUTC()));

    private static Ledger ledger() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "ledger-");
            return new ObjectLedger(new FolderObjects(folder), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("localhost");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void theWelcomeMailSaysItAllInKoreanAndThenInEnglish() throws Exception {
        mails.send(welcome("both"));
        var message = received();
        assertThat(message.getSubject()).isEqualTo("HR 시스템에 오신 것을 환영합니다 / Welcome to the HR system");
        for (var text : texts(message)) {
            assertThat(text)
                    .containsSubsequence("한빛 &amp; 친구 관리자님", "72시간", "초기 설정 가이드", "Welcome, 한빛 &amp; 친구", "72 hours")
                    .containsOnlyOnce("초기 설정 가이드")
                    .contains("https://hr.example/activate#token=a-b_c");
        }
    }

    @Test
    void aMailInOneLanguageHasOnlyThat() throws Exception {
        mails.send(new Mail(
                ACME,
                "english",
                new EmailAddress("kim@acme.example"),
                "welcome",
                List.of(Locale.ENGLISH),
                Map.of("companyName", "Acme", "domain", "acme", "link", "https://hr.example")));
        assertThat(received().getSubject()).isEqualTo("Welcome to the HR system");
    }

    @Test
    void aRepeatCarriesTheSameMessageId() throws Exception {
        mails.send(welcome("again"));
        mails.send(welcome("again"));
        assertThat(server.getReceivedMessages())
                .extracting(it -> it.getHeader("Message-ID")[0])
                .containsExactly(
                        "<again.%s@hr-system.example>".formatted(ACME), "<again.%s@hr-system.example>".formatted(ACME));
    }

    @Test
    void whatWasAcceptedIsRememberedPerTenant() {
        mails.send(welcome("once"));
        assertThat(mails.isSent(ACME, "once")).isTrue();
        assertThat(mails.isSent(TenantId.next(), "once")).isFalse();
    }

    @Test
    void anUnreachableServerLeavesTheMailUnsent() {
        server.stop();
        assertThatThrownBy(() -> mails.send(welcome("lost"))).isInstanceOf(MailException.class);
        assertThat(mails.isSent(ACME, "lost")).isFalse();
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    /** As plain text and as HTML, the former escaped so that both read alike. */
    private static List<String> texts(MimeMessage message) throws Exception {
        var parts =
                (Multipart) ((Multipart) message.getContent()).getBodyPart(0).getContent();
        var alternatives = (Multipart) parts.getBodyPart(0).getContent();
        assertThat(GreenMailUtil.getHeaders(alternatives.getBodyPart(1))).contains("text/html");
        return List.of(
                alternatives.getBodyPart(0).getContent().toString().replace("&", "&amp;"),
                alternatives.getBodyPart(1).getContent().toString());
    }

    private static Mail welcome(String id) {
        return new Mail(
                ACME,
                id,
                new EmailAddress("kim@acme.example"),
                "welcome",
                List.of(Locale.KOREAN, Locale.ENGLISH),
                Map.of(
                        "companyName",
                        "한빛 & 친구",
                        "domain",
                        "hanbit",
                        "link",
                        "https://hr.example/activate#token=a-b_c"));
    }
}
