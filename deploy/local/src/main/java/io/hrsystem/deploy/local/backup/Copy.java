package io.hrsystem.deploy.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * A whole server, copied while it worked: good together with its log from {@code start} to {@code end}.
 *
 * @param from the earliest instant that it can be brought to
 * @param timeline the history in which it was made
 * @param system what the server has in common with its copies alone
 * @param bytes what the copy takes
 */
public record Copy(Path folder, Instant from, int timeline, long start, long end, long system, long bytes) {
    private static final String ABOUT = "about";

    static Copy read(Path folder) {
        try (var in = Files.newBufferedReader(folder.resolve(ABOUT))) {
            var about = new Properties();
            about.load(in);
            return new Copy(
                    folder,
                    Instant.parse(about.getProperty("from")),
                    Integer.parseInt(about.getProperty("timeline")),
                    Segment.position(about.getProperty("start")),
                    Segment.position(about.getProperty("end")),
                    Long.parseLong(about.getProperty("system")),
                    Files.size(data(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void describe(Path folder, Instant from, int timeline, String start, String end, long system)
            throws IOException {
        Durable.write(folder.resolve(ABOUT), """
            from=%s
            timeline=%d
            start=%s
            end=%s
            system=%d
            """.formatted(from, timeline, start, end, system));
    }

    static Path data(Path folder) {
        return folder.resolve("data.zip");
    }

    static Path password(Path folder) {
        return folder.resolve("superuser-password");
    }

    /** The first piece of the log that it needs. */
    Segment first() {
        return Segment.holding(timeline, start);
    }

    /** In place of what is there. A file that is damaged is noticed by its checksum. */
    void unpackInto(ClusterFolder cluster) throws IOException {
        FileSystemUtils.deleteRecursively(cluster.root());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(cluster.data(), ownerOnly);
        try (var zip = new ZipFile(data(folder).toFile())) {
            for (var entry : zip.stream().toList()) {
                var target = cluster.data().resolve(entry.getName());
                if (entry.isDirectory()) Files.createDirectories(target, ownerOnly);
                else
                    try (var in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
            }
        }
        cluster.takePassword(password(folder));
    }
}
