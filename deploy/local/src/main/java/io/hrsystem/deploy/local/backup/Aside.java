package io.hrsystem.deploy.local.backup;

import io.hrsystem.testserver.EmbeddedServer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command server of before a restore: it is only read. */
public record Aside(ClusterFolder old, Map<String, String> settings) {
    private static final String DATABASE = "hr_command";

    /**
     * Notes in the restored server what it has lost.
     *
     * @return a sentence about it
     */
    public String noteIn(EmbeddedServer server, Restored restored) throws SQLException {
        var history = new LostHistory(server.superuser(DATABASE));
        if (!history.canBeNoted())
            return "The backup is of an earlier release: what was put aside is compared at the next start";
        return noteIn(history, restored);
    }

    /** The same, of a database that is ready for it. */
    public String noteIn(LostHistory history, Restored restored) throws SQLException {
        try (var there = started()) {
            if (there == null) {
                history.note(restored, null);
                return "What was put aside cannot be read: which events are lost is not known";
            }
            var lost = history.note(restored, there.superuser(DATABASE));
            return lost.isEmpty() ? "No events were put aside" : text(lost);
        }
    }

    private @Nullable EmbeddedServer started() {
        if (!old.exists()) return null;
        var reading = new HashMap<>(settings);
        reading.putAll(Map.of("archive_mode", "off", "default_transaction_read_only", "on"));
        try {
            return new EmbeddedServer(old.root(), reading).start();
        } catch (IllegalStateException _) {
            return null;
        }
    }

    private static String text(Map<String, Integer> lost) {
        var all = lost.values().stream().mapToInt(Integer::intValue).sum();
        return lost.entrySet().stream()
                .map(it -> "%n  %s  %,d".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining("", "%,d events were put aside, of".formatted(all), ""));
    }
}
