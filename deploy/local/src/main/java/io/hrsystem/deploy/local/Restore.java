package io.hrsystem.deploy.local;

import io.hrsystem.deploy.local.backup.Moment;
import io.hrsystem.deploy.local.backup.Reach;
import io.hrsystem.deploy.local.backup.Restoration;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Says what a server of the local system can be brought back to, and brings it back. */
public final class Restore {
    private static final int MISUSE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Console CONSOLE = new Console(System.out);

    private Restore() {}

    /** @param arguments the repository, the data folder, the server, and an instant; without it, only what can be reached is said */
    public static void main(String[] arguments) {
        var repository = Path.of(arguments[0]);
        var data = Path.of(arguments[1]).toAbsolutePath().normalize();
        try {
            if (arguments.length > 3) restore(repository, data, arguments[2], arguments[3]);
            else list(repository, data, arguments[2]);
        } catch (DateTimeParseException e) {
            giveUp(
                    MISUSE,
                    "'%s' is no instant: write it as 2026-11-27T14:05:00+09:00 or 2026-11-27T05:05:00Z."
                            .formatted(e.getParsedString()));
        } catch (Obstacle e) {
            giveUp(1, e.advice());
        } catch (Exception e) {
            giveUp(1, "Nothing was restored: " + e.getMessage());
        }
    }

    /** Also while the system runs. */
    private static void list(Path repository, Path data, String server) throws IOException {
        var backups = Backups.of(repository, data, server);
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var reach = Reach.of(backups.folder(), backups.log(), backups.cluster(), now);
        var spans = reach.spans();
        if (spans.isEmpty()) throw nothingThere(data);
        spans.forEach(it -> CONSOLE.say("%s", it));
        var copies = backups.folder().all();
        CONSOLE.say(
                "copies: %d, the last one of %s",
                copies.size(), copies.getLast().from());
        reach.restores().forEach(it -> CONSOLE.say("restored at %s", it));
    }

    private static void restore(Path repository, Path folder, String server, String to)
            throws IOException, SQLException {
        Moment.parse(to);
        if (Backups.of(repository, folder, server).folder().all().isEmpty()) throw nothingThere(folder);
        try (var data = DataFolder.hold(folder)) {
            for (var leftover : new Processes(data.running()).endLeftovers(PATIENCE))
                CONSOLE.say("Ended %s, which an earlier launcher had left behind", leftover);
            var backups = Backups.of(repository, folder, server);
            var restored = new Restoration(
                            data.root(),
                            backups.cluster(),
                            backups.folder(),
                            backups.log(),
                            Database.SMALL,
                            it -> CONSOLE.say("%s", it))
                    .to(to);
            CONSOLE.say("Restored to %s; the old server is in %s", to, restored.aside());
            CONSOLE.say(
                    server.equals("command")
                            ? "deploy/local/run starts it in MAINTENANCE, and makes a new copy"
                            : "deploy/local/run starts it, and makes a new copy");
        }
    }

    private static Obstacle nothingThere(Path data) {
        return new Obstacle(
                "There is nothing to go back to in %s: the first copy is made right after the first start of deploy/local/run; name the folder with --data DIR."
                        .formatted(data.resolve("backup")));
    }

    private static void giveUp(int exit, String reason) {
        System.err.println(reason);
        System.exit(exit);
    }
}
