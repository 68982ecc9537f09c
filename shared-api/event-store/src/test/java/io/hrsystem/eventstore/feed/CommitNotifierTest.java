package io.hrsystem.eventstore.feed;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.hrsystem.testserver.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

class CommitNotifierTest {
    private static final TestDatabase DATABASE = TestDatabase.command();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void manyCommitsAreFewNotifications() throws SQLException {
        try (var listener = DATABASE.superuser().getConnection();
                var notifier = new CommitNotifier(DATABASE.system()).start()) {
            listener.createStatement().execute("LISTEN hr_events");
            for (var i = 0; i < 100_000; i++) notifier.wake();
            await().until(() -> heard(listener) > 0);
            assertThat(heard(listener)).isLessThan(1_000);

            notifier.wake();
            await().until(() -> heard(listener) > 0);
        }
    }

    @Test
    void aDatabaseThatIsNotThereHoldsNobodyUp() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        try (var notifier = new CommitNotifier(nowhere).start()) {
            await().atMost(5, SECONDS)
                    .pollDelay(Duration.ZERO)
                    .untilAsserted(() -> assertThatCode(() -> {
                                for (var i = 0; i < 1_000; i++) notifier.wake();
                            })
                            .doesNotThrowAnyException());
        }
    }

    private static int heard(Connection listener) throws SQLException {
        var notifications = listener.unwrap(PGConnection.class).getNotifications(50);
        return notifications == null ? 0 : notifications.length;
    }
}
