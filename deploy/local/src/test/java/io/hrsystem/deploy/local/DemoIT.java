package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That the demo is loaded at all is seen by {@link LifecycleIT}; here, that it is loaded once. */
@Tag("full")
class DemoIT {
    private final RunningSystem system = RunningSystem.get();

    @Test
    void aDemoCompanyIsLoadedOnceAndGoesOnWhereItWasBrokenOff() throws Exception {
        start();
        var hr = hr();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(count(hr, "status: TERMINATED")).isEqualTo(9);
            assertThat(count(hr, "status: PRE_HIRE")).isOne();
        });
        var events = events();

        // as if it had been broken off just before its end
        start();
        assertThat(events()).isEqualTo(events);

        system.pressCtrlC();
        system.startAgain("--no-cache", "--demo");
        assertThat(system.console()).contains("The demo company is there already");
        assertThat(events()).isEqualTo(events);
    }

    private void start() throws Exception {
        system.pressCtrlC();
        Files.deleteIfExists(system.data().resolve("demo/loaded"));
        system.startAgain("--no-cache", "--demo");
        assertThat(system.console()).containsSubsequence("The demo company has been loaded", "HR system is ready");
    }

    private Client hr() throws IOException {
        var secret = Files.readString(system.data().resolve("secrets/demo-HR_MANAGER"))
                .strip();
        return Client.signedIn(system.ports(), secret.split(":")[0], secret.split(":")[1]);
    }

    private static int count(Client client, String condition) throws IOException {
        var query = "{ employees(first: 100, %s) { edges { node { id } } } }".formatted(condition);
        return client.graphql(query, Map.of(), "")
                .body()
                .at("/data/employees/edges")
                .size();
    }

    /** Without those that say that a client has been used. */
    private long events() throws IOException {
        return new Store(system)
                .superuser("command")
                .sql("SELECT count(*) FROM event WHERE payload_type NOT LIKE 'identity.%'")
                .query(Long.class)
                .single();
    }
}
