package io.hrsystem.command.platform.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.hrsystem.command.platform.recovery.Recoveries;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.platform.web.Texts;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Against a server that takes what Slack's webhooks take. */
class AlertRelayTest {
    private static final TestDatabase DATABASE = TestDatabase.command();
    private static final TenantId ACME = TenantId.next();

    @TempDir
    private static Path folder;

    private final Recoveries recoveries = new Recoveries(DATABASE.system(), Clock.systemUTC());
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final AlertOutbox outbox = new AlertOutbox(new JdbcTemplate(DATABASE.system()), Clock.systemUTC());
    private volatile int answer = 200;
    private HttpServer slack;

    @BeforeEach
    void start() throws IOException {
        JdbcClient.create(DATABASE.system()).sql("DELETE FROM alert").update();
        slack = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        slack.createContext("/services/secret", exchange -> {
            messages.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        slack.start();
    }

    @AfterEach
    void stop() {
        slack.stop(0);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void manyAlertsOfACauseAreOneMessageInBothLanguages() {
        for (var stream = 0; stream < 20; stream++)
            outbox.raise(AlertCause.STREAM_PARKED, ACME, "employees employee:" + stream);
        outbox.raise(AlertCause.READER_STOPPED, TenantId.PLATFORM, "onboarding");

        relay(Duration.ZERO, Locale.KOREAN).run();
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst()).contains("[P1] 이벤트를", "onboarding", "#reader-stopped");
        assertThat(messages.getLast())
                .contains("[P2]", "(20)", ACME + ": employees employee:0", "alerts.md#stream-parked")
                .doesNotContain("employee:5");

        outbox.raise(AlertCause.READER_STOPPED, TenantId.PLATFORM, "onboarding");
        relay(Duration.ZERO, Locale.ENGLISH).run();
        assertThat(messages).hasSize(3);
        assertThat(messages.getLast()).contains("A reader of events stands still (1)");
    }

    @Test
    void theSameIsRaisedOnceUntilPeopleAreTold() {
        for (var again = 0; again < 5; again++) outbox.raise(AlertCause.STREAM_PARKED, ACME, "employees employee:1");
        relay(Duration.ZERO, Locale.KOREAN).run();
        assertThat(messages).singleElement().asString().contains("(1)");
        relay(Duration.ZERO, Locale.KOREAN).run();
        assertThat(messages).hasSize(1);
    }

    @Test
    void afterAMessageTheNextAreCollected() {
        outbox.raise(AlertCause.STREAM_PARKED, ACME, "employees employee:1");
        relay(Duration.ofMinutes(5), Locale.KOREAN).run();
        outbox.raise(AlertCause.STREAM_PARKED, ACME, "employees employee:2");
        relay(Duration.ofMinutes(5), Locale.KOREAN).run();
        assertThat(messages).hasSize(1);
        relay(Duration.ZERO, Locale.KOREAN).run();
        assertThat(messages).hasSize(2);
    }

    @Test
    void whatWasNotTakenIsToldLaterAndItsAddressStaysSecret() {
        outbox.raise(AlertCause.ONBOARDING_STEP_FAILED, ACME, "ROOT_DEPARTMENT");
        answer = 500;
        assertThatThrownBy(() -> relay(Duration.ZERO, Locale.KOREAN).run())
                .hasMessageNotContaining("secret")
                .hasNoCause();
        answer = 200;
        relay(Duration.ZERO, Locale.KOREAN).run();
        assertThat(messages).hasSize(2);
        relay(Duration.ZERO, Locale.KOREAN).run();
        assertThat(messages).hasSize(2);
    }

    private AlertRelay relay(Duration quiet, Locale language) {
        var webhook = URI.create("http://127.0.0.1:%d/services/secret"
                .formatted(slack.getAddress().getPort()));
        var table = new AlertTable(JdbcClient.create(DATABASE.system()), Clock.systemUTC());
        var settings = new AlertSettings(null, "alerts.md", quiet, language);
        return new AlertRelay(
                table, new ToldAlerts(table, ledger()), new SlackChannel(webhook), recoveries, settings, texts());
    }

    private static Ledger ledger() {
        try {
            return new ObjectLedger(new FolderObjects(folder), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Texts texts() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("platform-messages");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return new Texts(bundle);
    }
}
