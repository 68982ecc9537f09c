package io.hrsystem.deploy.local.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Backs a server up while it works: at once if there is no copy of its present history, then every so often; and says so
 * when its log cannot be archived.
 */
public final class BackupKeeper implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration SECOND_TRY = Duration.ofMinutes(1);

    private final String server;
    private final DataSource superuser;
    private final BackupFolder backup;
    private final Copying copying;
    private final Pruning pruning;
    private final Duration every;
    private final Consumer<String> console;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Instant nextTry = Instant.MIN;
    private boolean failing;

    /**
     * @param server what people call it
     * @param console gets a sentence for what they should know
     */
    public BackupKeeper(
            String server,
            DataSource superuser,
            ClusterFolder cluster,
            BackupFolder backup,
            LogArchive log,
            Duration every,
            Duration kept,
            Consumer<String> console) {
        this.server = server;
        this.superuser = superuser;
        this.backup = backup;
        this.copying = new Copying(cluster, backup);
        this.pruning = new Pruning(backup, log, kept);
        this.every = every;
        this.console = console;
    }

    /** The server has to answer by now; its folders for backups are made before it begins to archive. */
    public BackupKeeper start() {
        // a copy waits for the archive
        Thread.ofVirtual().name("backup-" + server).start(() -> repeat(this::backUpIfDue));
        Thread.ofVirtual().name("archive-" + server).start(() -> repeat(this::watch));
        return this;
    }

    /** Returns when there is something to go back to, or when it has been said why not. */
    public void awaitFirst() throws InterruptedException {
        first.await();
    }

    private interface Look {
        void look() throws IOException;
    }

    private void repeat(Look look) {
        try {
            do {
                try {
                    look.look();
                } catch (DataAccessException | IOException _) {
                    // the server is being started again, which others tell
                }
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            first.countDown();
        }
    }

    private void backUpIfDue() throws IOException {
        var now = Instant.now();
        if (isDue(now) && !now.isBefore(nextTry)) backUp(now);
        first.countDown();
    }

    private boolean isDue(Instant now) throws IOException {
        var all = backup.all();
        return all.isEmpty()
                || all.getLast().timeline() != timeline()
                || all.getLast().from().isBefore(now.minus(every));
    }

    private void backUp(Instant now) {
        try {
            var copy = copying.make(superuser);
            console.accept("%s is backed up (%.1f MB)".formatted(server, copy.bytes() / 1e6));
            pruning.run(now);
        } catch (IOException | SQLException e) {
            if (stopping.getCount() == 0) return;
            nextTry = now.plus(SECOND_TRY);
            console.accept("%s could not be backed up, next try in %d s: %s"
                    .formatted(server, SECOND_TRY.toSeconds(), e.getMessage()));
        }
    }

    private void watch() {
        var fails = JdbcClient.create(superuser).sql("""
            SELECT coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false)
              FROM pg_stat_archiver\
            """).query(Boolean.class).single();
        if (fails != failing)
            console.accept((fails
                            ? "The log of %s cannot be archived, its server.log says why; nothing is lost while it has"
                                    + " room"
                            : "The log of %s is archived again")
                    .formatted(server));
        failing = fails;
        if (fails) first.countDown();
    }

    private int timeline() {
        return JdbcClient.create(superuser)
                .sql("SELECT substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)")
                .query((row, _) -> Integer.parseInt(row.getString(1), 16))
                .single();
    }

    @Override
    public void close() {
        stopping.countDown();
    }
}
