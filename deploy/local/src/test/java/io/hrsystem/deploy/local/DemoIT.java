package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoIT {
    private final RunningSystem system = RunningSystem.get();

    @Test
    void aDemoCompanyIsLoadedOnceAndGoesOnWhereItWasBrokenOff() throws Exception {
        system.pressCtrlC();
        system.startAgain("--no-cache", "--demo");
        assertThat(system.console())
                .contains("The demo company has been loaded")
                .contains("HR system is ready");
        assertThat(system.console().indexOf("has been loaded"))
                .isLessThan(system.console().indexOf("HR system is ready"));
        var hr = hr();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(count(hr, "employees(first: 100, status: TERMINATED) { edges { node { id } } }"))
                    .isEqualTo(9);
            assertThat(count(hr, "employees(first: 100, status: PRE_HIRE) { edges { node { id } } }"))
                    .isOne();
        });
        var events = events();

        system.pressCtrlC();
        Files.delete(system.data().resolve("demo/loaded"));
        system.startAgain("--no-cache", "--demo");
        assertThat(system.console()).contains("The demo company has been loaded");
        assertThat(events()).isEqualTo(events);

        system.pressCtrlC();
        system.startAgain("--no-cache", "--demo");
        assertThat(system.console()).contains("The demo company is there already");
        assertThat(events()).isEqualTo(events);
    }

    private Client hr() throws IOException {
        var secret = Files.readString(system.data().resolve("secrets/demo-HR_MANAGER"))
                .strip();
        return Client.signedIn(system.ports(), secret.split(":")[0], secret.split(":")[1]);
    }

    private static int count(Client client, String field) throws IOException {
        var answer = client.graphql("{ " + field + " }", Map.of(), "");
        return answer.body().at("/data/employees/edges").size();
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
