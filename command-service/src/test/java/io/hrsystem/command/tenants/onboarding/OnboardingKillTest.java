package io.hrsystem.command.tenants.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.hrsystem.command.Api;
import io.hrsystem.command.Company;
import io.hrsystem.command.Inbox;
import io.hrsystem.command.RunningService;
import io.hrsystem.command.tenants.onboarding.Breakdowns.Place;
import io.hrsystem.contract.tenants.OnboardingStep;
import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** OPS T12: {@code kill -9} in the middle of steps. All places with {@code -Dhr.test.kills=all}, else two of them. */
@Tag("faults")
class OnboardingKillTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final TestDatabase command = TestDatabase.command();
    private final TestDatabase read = TestDatabase.of("db/gate");
    private final TestDatabase keys = TestDatabase.keys();
    private final GreenMail mail =
            new GreenMail(new ServerSetup(RunningService.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final int port = RunningService.freePort();
    private final Onboarded onboarded = new Onboarded(JdbcClient.create(command.superuser()), new Inbox(mail));

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
        command.close();
        read.close();
        keys.close();
    }

    @Test
    void aServiceThatIsKilledAgainAndAgainEndsWithExactlyOneOfEach() throws Exception {
        var tenant = "";
        for (var place : places()) {
            var reached = folder.resolve(place.replace(' ', '-'));
            var service = service(place, reached);
            try {
                if (tenant.isEmpty()) tenant = register(service);
                awaitWhileAlive(service, reached);
            } finally {
                service.destroyForcibly().waitFor();
            }
        }
        var last = service("", folder.resolve("never"));
        try {
            onboarded.awaitActive(tenant);
            onboarded.assertExactlyOneOfEach(tenant);
        } finally {
            last.destroyForcibly().waitFor();
        }
    }

    private static List<String> places() {
        if (!System.getProperty("hr.test.kills", "").equals("all"))
            return List.of("TENANT_ADMIN BEFORE_THE_COMMIT", "WELCOME_MAIL BEFORE_THE_COMMIT");
        return Stream.of(OnboardingStep.values())
                .flatMap(step -> Stream.of(Place.BEFORE_THE_COMMIT, Place.AFTER_THE_COMMIT)
                        .map(place -> step + " " + place))
                .toList();
    }

    private Process service(String place, Path reached) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-Dhr.test.place=" + place,
                "-Dhr.test.reached=" + reached,
                "-Daxoniq.update-checker.disabled=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledService.class.getName()));
        line.addAll(RunningService.arguments(port, command, read, keys, folder, mail));
        line.add("--hr.tasks.heartbeat=250ms");
        line.add("--hr.tasks.polling=100ms");
        line.add("--hr.sagas.claim=1s");
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
    }

    private String register(Process service) {
        await().atMost(PATIENCE).until(() -> !service.isAlive() || answers());
        assertThat(service.isAlive()).as(this::log).isTrue();
        var api = new Api("http://localhost:" + port);
        var registered = api.signIn("super-admin", secret()).post("/api/admin/tenants", Company.registration());
        assertThat(registered.status()).as(registered.raw().body()).isEqualTo(202);
        return registered.text("tenantId");
    }

    private void awaitWhileAlive(Process service, Path reached) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(!service.isAlive() || Files.exists(reached))
                        .as(this::log)
                        .isTrue());
        assertThat(reached).as(this::log).exists();
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String secret() {
        try {
            return Files.readString(folder.resolve("super-admin")).strip();
        } catch (IOException e) {
            throw new AssertionError(log(), e);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("service.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
