package io.hrsystem.command.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.testserver.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class SagaWatchTest {
    private static final TestDatabase DATABASE = TestDatabase.command();

    private final JdbcClient system = JdbcClient.create(DATABASE.system());

    @BeforeEach
    void empty() {
        system.sql("DELETE FROM alert").update();
        system.sql("DELETE FROM token_entry").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void sagasThatNobodyWorksOnAreRaised() {
        token(Instant.now().minusSeconds(60));
        watch(Instant.now().minusSeconds(60)).run();
        assertThat(raised()).containsExactly("READER_STOPPED onboarding");
    }

    @Test
    void thoseThatAreWorkedOnAreNot() {
        token(Instant.now());
        watch(Instant.now().minusSeconds(60)).run();
        assertThat(raised()).isEmpty();
    }

    @Test
    void aNodeThatHasJustStartedTakesThemUpFirst() {
        token(Instant.now().minusSeconds(60));
        watch(Instant.now()).run();
        assertThat(raised()).isEmpty();
    }

    private void token(Instant claimed) {
        system.sql("INSERT INTO token_entry (processorname, segment, timestamp) VALUES ('onboarding', 0, ?)")
                .param(claimed.toString())
                .update();
    }

    private SagaWatch watch(Instant started) {
        var alerts = new AlertOutbox(new JdbcTemplate(DATABASE.system()), Clock.systemUTC());
        return new SagaWatch(system, new SagaSettings(Duration.ofSeconds(10)), alerts, Clock.systemUTC(), started);
    }

    private List<String> raised() {
        return system.sql("SELECT cause || ' ' || subject FROM alert")
                .query(String.class)
                .list();
    }
}
