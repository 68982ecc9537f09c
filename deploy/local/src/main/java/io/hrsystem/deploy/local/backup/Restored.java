package io.hrsystem.deploy.local.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A restore that has happened. It is written down in the folder of the new server, so that one appears with the other,
 * and then beside the backups.
 *
 * @param id of the recovery
 * @param to what was asked for, as it was typed
 * @param at when the new history began
 * @param timeline of the new history
 * @param reach up to when the history before can be brought
 * @param aside where the server of before is
 */
public record Restored(String id, String to, Instant at, int timeline, Instant reach, Path aside) {
    private static final String NOTE = "restored";

    /** The restore that the server there comes from. */
    public static Optional<Restored> in(ClusterFolder cluster) {
        var note = cluster.root().resolve(NOTE);
        return Files.exists(note) ? Optional.of(read(note)) : Optional.empty();
    }

    /** All that are known, oldest first. */
    static List<Restored> all(BackupFolder backup, ClusterFolder cluster) throws IOException {
        return Stream.concat(notes(backup).stream().map(Restored::read), in(cluster).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Restored::timeline))
                .toList();
    }

    static List<Path> notes(BackupFolder backup) throws IOException {
        if (!Files.isDirectory(backup.lives())) return List.of();
        try (var files = Files.list(backup.lives())) {
            return files.filter(it -> it.getFileName().toString().matches("[0-9A-F]{8}"))
                    .toList();
        }
    }

    void noteIn(ClusterFolder cluster) throws IOException {
        write(cluster.root().resolve(NOTE));
    }

    /** Twice does no harm. */
    public void noteIn(BackupFolder backup) throws IOException {
        var file = backup.lives().resolve("%08X".formatted(timeline));
        if (!Files.exists(file)) write(file);
    }

    /** What was asked for. */
    public Instant instant() {
        return Moment.parse(to);
    }

    private void write(Path file) throws IOException {
        Durable.write(file, """
            id=%s
            to=%s
            at=%s
            timeline=%d
            reach=%s
            aside=%s
            """.formatted(
                        id, to, at, timeline, reach, aside.toString().replace("\\", "\\\\")));
    }

    static Restored read(Path file) {
        var note = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            note.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Restored(
                requireNonNull(note.getProperty("id")),
                requireNonNull(note.getProperty("to")),
                Instant.parse(note.getProperty("at")),
                Integer.parseInt(note.getProperty("timeline")),
                Instant.parse(note.getProperty("reach")),
                Path.of(note.getProperty("aside")));
    }
}
