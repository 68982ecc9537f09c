package io.hrsystem.deploy.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * What is kept of one server: copies of all of it, its log from the oldest of them on, and when restores have begun a new
 * history.
 */
public record BackupFolder(Path root) {
    static final Comparator<Segment> IN_ORDER =
            Comparator.comparingLong(Segment::number).thenComparingInt(Segment::timeline);

    static final String UNFINISHED = ".unfinished";

    Path copies() {
        return root.resolve("base");
    }

    public Path log() {
        return root.resolve("log");
    }

    Path lives() {
        return root.resolve("lives");
    }

    /** Makes what is missing, and takes away what a copying that was interrupted has left. */
    public void prepare() throws IOException {
        for (var part : List.of(copies(), log(), lives())) Files.createDirectories(part);
        try (var left = Files.list(copies())) {
            for (var folder :
                    left.filter(it -> it.toString().endsWith(UNFINISHED)).toList())
                FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The copies that are whole, oldest first. */
    public List<Copy> all() throws IOException {
        if (!Files.isDirectory(copies())) return List.of();
        try (var folders = Files.list(copies())) {
            return folders.filter(it -> !it.toString().endsWith(UNFINISHED))
                    .map(Copy::read)
                    .sorted(Comparator.comparing(Copy::from))
                    .toList();
        }
    }
}
