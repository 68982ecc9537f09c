package io.hrsystem.eventstore.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
            notifier.wake();
            await().until(() -> heard(listener) > 0);

            for (var i = 0; i < 100_000; i++) notifier.wake();

            // until it falls silent, and no longer than it takes to see that it does not
            var all = 0;
            for (var more = -1; more != 0 && all < 1_000; all += more) more = heard(listener);
            assertThat(all).isBetween(1, 999);
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerHoldsNobodyUp() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var hanging = new PGSimpleDataSource();
            hanging.setUrl("jdbc:postgresql://127.0.0.1:%d/silent".formatted(silent.getLocalPort()));
            try (var notifier = new CommitNotifier(hanging).start();
                    var _ = silent.accept()) {
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                    for (var i = 0; i < 1_000; i++) notifier.wake();
                });
            }
        }
    }

    private static int heard(Connection listener) throws SQLException {
        var notifications = listener.unwrap(PGConnection.class).getNotifications(50);
        return notifications == null ? 0 : notifications.length;
    }
}
