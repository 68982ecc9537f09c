package io.hrsystem.deploy.local.backup;

import io.hrsystem.testserver.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a server as it was at an instant: from a copy and the log, by PostgreSQL's own recovery. */
record Replay(LogArchive log, ClusterFolder target, Map<String, String> settings) {
    private static final String NOT_THAT_LONG = "recovery ended before configured recovery target was reached";
    private static final Pattern LAST =
            Pattern.compile("last completed transaction was at log time (\\S+) (\\S+)\\+00");

    /**
     * Returns a server that works, on a port of its own, in a history of its own, none of which has been archived yet.
     * All that was committed up to the instant is in.
     */
    EmbeddedServer run(Reach.Plan plan, Instant to) throws IOException {
        plan.copy().unpackInto(target);
        Files.createFile(target.data().resolve("recovery.signal"));
        var all = new HashMap<>(settings);
        all.putAll(Map.of(
                "restore_command",
                log.restoreCommand(),
                "recovery_target_timeline",
                Integer.toString(plan.timeline().id()),
                // nobody is let in before the end of it
                "hot_standby",
                "off",
                "archive_mode",
                "on",
                "archive_command",
                ""));
        var stopping = new HashMap<>(all);
        stopping.putAll(Map.of("recovery_target_time", Moment.sql(to), "recovery_target_action", "promote"));
        var server = new EmbeddedServer(target.root(), stopping);
        try {
            return server.start();
        } catch (IllegalStateException e) {
            // the log ends before that instant: nothing has happened since, so that all of it is wanted
            if (!server.lastWords().contains(NOT_THAT_LONG)) throw e;
            return new EmbeddedServer(target.root(), all).start();
        }
    }

    /** When the last transaction committed that is in. */
    static Optional<Instant> lastTransaction(EmbeddedServer server) throws IOException {
        for (var log : new java.nio.file.Path[] {server.log(), server.log().resolveSibling("server.log.1")}) {
            if (!Files.exists(log)) continue;
            var last = LAST.matcher(Files.readString(log));
            if (last.find()) return Optional.of(Instant.parse(last.group(1) + "T" + last.group(2) + "Z"));
        }
        return Optional.empty();
    }
}
