package io.hrsystem.deploy.local.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The log of a server, piece by piece and compressed.
 *
 * @param program that puts pieces there and gets them back: {@code deploy/local/log-archive}
 */
public record LogArchive(Path folder, Path program) {
    private static final String PACKED = ".gz";

    /** As a server left it that stopped before it had archived it; what it archives after all stands over it. */
    private static final String TAIL = ".tail.gz";

    private static final String HISTORY = ".history";
    private static final String DRAFT = ".new";

    /**
     * What the server needs to know.
     *
     * @param atLeastEvery how long a change may stay in a piece that is not full
     */
    public Map<String, String> settings(Duration atLeastEvery) {
        return Map.of(
                "archive_mode",
                "on",
                "archive_timeout",
                atLeastEvery.toSeconds() + "s",
                "wal_compression",
                "on",
                "archive_command",
                "%s put \"%%p\" %s".formatted(quoted(program), quoted(folder)));
    }

    String restoreCommand() {
        return "%s get \"%%f\" %s \"%%p\"".formatted(quoted(program), quoted(folder));
    }

    /** For the shell, and then for PostgreSQL, which sees places to fill in. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }

    Set<Segment> segments() throws IOException {
        var found = new HashSet<Segment>();
        for (var name : names())
            if (name.equals(stem(name) + PACKED) || name.equals(stem(name) + TAIL))
                Segment.named(stem(name)).ifPresent(found::add);
        return found;
    }

    /** When the last change was written that it holds. */
    Instant written(Segment segment) throws IOException {
        var whole = folder.resolve(segment.name() + PACKED);
        return Files.getLastModifiedTime(Files.exists(whole) ? whole : folder.resolve(segment.name() + TAIL))
                .toInstant();
    }

    /** Where a timeline comes from, as the server that began it has written it down. */
    Optional<String> history(int timeline) throws IOException {
        var file = folder.resolve("%08X".formatted(timeline) + HISTORY + PACKED);
        if (!Files.exists(file)) return Optional.empty();
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(new String(in.readAllBytes(), UTF_8));
        }
    }

    /** Keeps what a server that has stopped did not get rid of, up to its very last change. */
    void rescue(ClusterFolder stopped) throws IOException {
        for (var history : stopped.histories())
            if (!Files.exists(folder.resolve(history.getFileName() + PACKED)))
                put(history, history.getFileName() + PACKED);
        for (var segment : stopped.segments())
            if (!Files.exists(folder.resolve(segment.name() + PACKED)))
                put(stopped.file(segment), segment.name() + TAIL);
        Durable.sync(folder);
    }

    private void put(Path file, String name) throws IOException {
        var draft = folder.resolve(name + DRAFT);
        try (var out = new GZIPOutputStream(Files.newOutputStream(draft), 1 << 16)) {
            Files.copy(file, out);
        }
        Files.setLastModifiedTime(draft, Files.getLastModifiedTime(file));
        Durable.sync(draft);
        Durable.move(draft, folder.resolve(name));
    }

    /**
     * Removes pieces that no copy needs.
     *
     * @param oldest the timeline of the oldest copy: what came before needs no history
     */
    void prune(Predicate<Segment> isNeeded, int oldest) throws IOException {
        for (var name : names()) {
            var segment = Segment.named(stem(name));
            var isOld = segment.isPresent()
                    ? !isNeeded.test(segment.get())
                    : name.contains(HISTORY) && Integer.parseInt(stem(name), 16) < oldest;
            if (isOld || isLeftOver(folder.resolve(name))) Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** Of an archiver that was killed. */
    private static boolean isLeftOver(Path file) throws IOException {
        return file.toString().endsWith(DRAFT)
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(Duration.ofHours(1)));
    }

    private static String stem(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).toList();
        }
    }
}
