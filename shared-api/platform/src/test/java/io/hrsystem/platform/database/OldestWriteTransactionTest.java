package io.hrsystem.platform.database;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.testserver.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OldestWriteTransactionTest {
    @Test
    void onlyATransactionThatHasWrittenCounts() throws SQLException {
        try (var database = TestDatabase.of("db/gate");
                var session = database.owner().getConnection();
                var statement = session.createStatement()) {
            var registry = new SimpleMeterRegistry();
            new OldestWriteTransaction(database.system(), "command").bindTo(registry);
            var gauge = registry.get("hr.database.oldest.write.transaction.seconds")
                    .tag("database", "command")
                    .gauge();
            session.setAutoCommit(false);
            statement.execute("SELECT mode FROM maintenance");
            assertThat(gauge.value()).isZero();
            statement.execute("UPDATE maintenance SET version = 5");
            await().pollDelay(ofMillis(50)).until(() -> gauge.value() > 0.05);
            session.rollback();
            await().until(() -> gauge.value() == 0);
        }
    }
}
