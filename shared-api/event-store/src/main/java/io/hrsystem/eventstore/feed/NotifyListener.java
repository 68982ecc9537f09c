package io.hrsystem.eventstore.feed;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for commits of other processes, on a connection of its own. */
final class NotifyListener implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotifyListener.class);
    /** After this long without a word the connection is asked whether it is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final UnpooledConnection connection;
    private final Runnable onNotify;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("event-listener").unstarted(this);

    NotifyListener(DataSource database, Runnable onNotify) {
        this.connection = new UnpooledConnection(database, "event-listener");
        this.onNotify = onNotify;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        connection.close();
        thread.interrupt();
    }

    @Override
    public void run() {
        while (!connection.isClosed()) {
            try {
                listen();
            } catch (SQLException e) {
                if (connection.isClosed()) return;
                LOG.warn("Commits of other processes are noticed late until this is mended: {}", e.getMessage());
                if (!connection.pauseBeforeRetry()) return;
            }
        }
    }

    private void listen() throws SQLException {
        var open = connection.open();
        try (var statement = open.createStatement()) {
            statement.execute("LISTEN " + CommitNotifier.CHANNEL);
        }
        // whatever was said while nobody listened
        onNotify.run();
        var notifications = open.unwrap(PGConnection.class);
        while (true) {
            var heard = notifications.getNotifications((int) SILENCE.toMillis());
            if (heard != null && heard.length > 0) onNotify.run();
            else if (!open.isValid(2)) throw new SQLException("the connection has gone silent");
        }
    }
}
