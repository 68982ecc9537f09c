package io.hrsystem.eventstore.feed;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes after a commit that there are new events. Many commits are one NOTIFY, sent from a connection
 * of its own: a NOTIFY inside the writing transaction would make all commits of the server queue up. While it cannot
 * be sent every feed still looks by itself.
 */
public final class CommitNotifier implements Runnable, AutoCloseable {
    static final String CHANNEL = "hr_events";

    private static final Logger LOG = LoggerFactory.getLogger(CommitNotifier.class);

    private final UnpooledConnection connection;
    private final Signal signal = new Signal();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("commit-notifier").unstarted(this);

    public CommitNotifier(DataSource database) {
        this.connection = new UnpooledConnection(database, "commit-notifier");
    }

    /** Returns at once; a database that is not there yet is waited for. */
    public CommitNotifier start() {
        thread.start();
        return this;
    }

    /** Called after each commit. Never blocks and never fails. */
    public void wake() {
        signal.raise();
    }

    @Override
    public void close() {
        connection.close();
        thread.interrupt();
    }

    @Override
    public void run() {
        while (!connection.isClosed()) {
            try (var notify = connection.open().createStatement()) {
                sendOn(notify);
            } catch (SQLException e) {
                if (connection.isClosed()) return;
                signal.raise();
                LOG.warn("Other processes notice commits late until this is mended: {}", e.getMessage());
                if (!connection.pauseBeforeRetry()) return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void sendOn(Statement notify) throws SQLException, InterruptedException {
        // NOTIFY takes a transaction id, and events wait below the horizon until it has ended: not for the disk as well
        notify.execute("SET synchronous_commit = off");
        while (true) {
            signal.await();
            var start = System.nanoTime();
            notify.execute("NOTIFY " + CHANNEL);
            PollInterval.FOR_WAITING_READERS.restAfter(start);
        }
    }
}
