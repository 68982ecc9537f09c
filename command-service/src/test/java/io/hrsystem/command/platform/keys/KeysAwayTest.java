package io.hrsystem.command.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.command.Company;
import io.hrsystem.command.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** While the database of keys lets nobody in, only those wait who bring personal values. */
class KeysAwayTest {
    private static final RunningService SERVICE = RunningService.with(List.of());

    private static final String KEYS = SERVICE.keyDatabase()
            .sql("SELECT current_database()")
            .query(String.class)
            .single();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void peopleGoOnClockingIn() {
        var hanbit = Company.onboard(SERVICE);
        var anna = hanbit.hire("A-1");
        shut(true);
        try {
            var hired = hanbit.hr().post("/api/employees", hanbit.hiring("A-2"));
            assertThat(hired.status()).isEqualTo(503);
            assertThat(hired.header("Retry-After")).isNotEmpty();

            var at = Instant.now().minus(Duration.ofMinutes(1)).toString();
            assertThat(hanbit.kiosk()
                            .post("/api/attendance/check-in", Map.of("employeeId", anna, "at", at))
                            .status())
                    .isEqualTo(200);
        } finally {
            shut(false);
        }
        await().untilAsserted(() -> assertThat(
                        hanbit.hr().post("/api/employees", hanbit.hiring("A-2")).status())
                .isEqualTo(201));
    }

    private static void shut(boolean away) {
        var server = SERVICE.database();
        server.sql("ALTER DATABASE %s ALLOW_CONNECTIONS %s".formatted(KEYS, !away))
                .update();
        server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?")
                .param(KEYS)
                .query()
                .listOfRows();
    }
}
