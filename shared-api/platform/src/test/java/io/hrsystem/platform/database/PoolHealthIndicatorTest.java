package io.hrsystem.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.testserver.TestDatabase;
import io.hrsystem.testserver.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PoolHealthIndicatorTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Test
    void aDatabaseThatAnswersIsUp() {
        try (var database = TestDatabase.of("db/gate");
                var pool = pool(database.url())) {
            assertThat(status(pool)).isEqualTo(Status.UP);
        }
    }

    @Test
    void aPoolThatIsFullIsUpAndNobodyWaitsToKnow() throws SQLException {
        try (var database = TestDatabase.of("db/gate");
                var pool = pool(database.url());
                var _ = pool.getConnection()) {
            var begun = System.nanoTime();
            assertThat(status(pool)).isEqualTo(Status.UP);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsDown() {
        try (var pool = pool("jdbc:postgresql://127.0.0.1:1/nowhere")) {
            assertThat(status(pool)).isEqualTo(Status.DOWN);
        }
    }

    private static Status status(HikariDataSource pool) {
        return new PoolHealthIndicator(() -> List.of(pool)).health().getStatus();
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("hr_app");
        config.setPassword(TestServer.PASSWORDS.app());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
