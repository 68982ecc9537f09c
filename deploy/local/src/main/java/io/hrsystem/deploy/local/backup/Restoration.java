package io.hrsystem.deploy.local.backup;

import com.github.f4b6a3.uuid.UuidCreator;
import io.hrsystem.testserver.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a server that has stopped back to an instant. The new one is made beside the old one and takes its place when it
 * is whole: who is interrupted before that has changed nothing and begins again, who is interrupted later goes on.
 *
 * @param data the folder that the server belongs to with all the rest
 * @param settings of PostgreSQL that both servers need meanwhile
 * @param console gets a sentence for each step
 */
public record Restoration(
        Path data,
        ClusterFolder cluster,
        BackupFolder backup,
        LogArchive log,
        Map<String, String> settings,
        Consumer<String> console) {

    /**
     * @param typed an instant in ISO-8601
     * @throws IllegalStateException with a sentence that says what is in the way, for example what can be reached
     */
    public Restored to(String typed) throws IOException, SQLException {
        new Orphans(cluster).end();
        new Orphans(draft()).end();
        var interrupted = Restored.in(draft()).filter(_ -> !Files.exists(cluster.root()));
        if (interrupted.isPresent()) {
            takePlace(interrupted.get());
            console.accept("The restore to %s, which was interrupted, is finished"
                    .formatted(interrupted.get().to()));
            if (interrupted.get().to().equals(typed)) return interrupted.get();
        }
        backup.prepare();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (cluster.exists()) log.rescue(cluster);
        var reach = Reach.of(backup, log, cluster, now);
        var plan = reach.plan(Moment.parse(typed));
        var aside = aside(typed);
        requireSameDisk(aside);
        var restored = made(plan, typed, aside, now, reach.end());
        takePlace(restored);
        return restored;
    }

    private Restored made(Reach.Plan plan, String typed, Path aside, Instant now, Instant reach)
            throws IOException, SQLException {
        var steps = new Steps(console);
        plan.copy().unpackInto(draft());
        steps.done("The copy of %s is unpacked".formatted(plan.copy().from()));
        try (var server = new Replay(log, draft(), settings).run(plan, Moment.parse(typed))) {
            var last = Replay.lastTransaction(server)
                    .map(it -> ", the last transaction is of " + it)
                    .orElse("");
            steps.done("The log is replayed up to %s%s".formatted(typed, last));
            var id = UuidCreator.getTimeOrderedEpoch().toString();
            var restored = new Restored(id, typed, now, timeline(server), reach, aside);
            if (cluster.root().endsWith("command")) steps.done(new Aside(cluster, settings).noteIn(server, restored));
            restored.noteIn(draft());
            return restored;
        }
    }

    /** Both moves are on disk before the next one begins. */
    private void takePlace(Restored restored) throws IOException {
        if (Files.exists(cluster.root())) {
            var place = place(restored.aside());
            Files.createDirectories(place.getParent());
            Durable.move(cluster.root(), place);
        }
        Durable.move(draft().root(), cluster.root());
        restored.noteIn(backup);
    }

    private ClusterFolder draft() {
        return new ClusterFolder(cluster.root().resolveSibling(cluster.root().getFileName() + ".restoring"));
    }

    private Path place(Path aside) {
        return aside.resolve(data.relativize(cluster.root()));
    }

    /** Beside the data, named after the instant, and not where an earlier one is. */
    private Path aside(String typed) {
        var first = data.resolveSibling(data.getFileName() + ".before-" + typed);
        var aside = first;
        for (var number = 2; Files.exists(place(aside)); number++)
            aside = first.resolveSibling(first.getFileName() + "." + number);
        return aside;
    }

    private void requireSameDisk(Path aside) throws IOException {
        if (Files.exists(cluster.root())
                && !Files.getFileStore(cluster.root()).equals(Files.getFileStore(aside.getParent())))
            throw new IllegalStateException(
                    "The old server has to be moved to %s, which is on another disk than %s: put both on the same one."
                            .formatted(aside, cluster.root()));
    }

    private static int timeline(EmbeddedServer server) {
        return JdbcClient.create(server.superuser("postgres"))
                .sql("SELECT substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)")
                .query((row, _) -> Integer.parseInt(row.getString(1), 16))
                .single();
    }
}
