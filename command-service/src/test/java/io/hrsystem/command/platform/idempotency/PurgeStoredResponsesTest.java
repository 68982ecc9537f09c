package io.hrsystem.command.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.testserver.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PurgeStoredResponsesTest {
    private static final TestDatabase DATABASE = TestDatabase.command();

    private final JdbcClient system = JdbcClient.create(DATABASE.system());

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void anAnswerIsKeptForADay() {
        store("old", "2026-03-01T08:59:59Z");
        store("young", "2026-03-01T09:00:01Z");
        var now = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        new PurgeStoredResponses(system, Duration.ofHours(24), now).run();
        assertThat(system.sql("SELECT idempotency_key FROM stored_response")
                        .query(String.class)
                        .list())
                .containsExactly("young");
    }

    private void store(String key, String at) {
        system.sql("""
            INSERT INTO stored_response (tenant_id, actor, idempotency_key, fingerprint, answer, kept_at)
            VALUES ('acme', 'clock', ?, 'f', '{}', ?::timestamptz)
            """).params(key, at).update();
    }
}
