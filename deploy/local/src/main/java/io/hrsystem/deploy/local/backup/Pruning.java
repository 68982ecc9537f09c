package io.hrsystem.deploy.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Takes away what is kept too long: copies, and then the log and the notes that none of the others needs. */
record Pruning(BackupFolder backup, LogArchive log, Duration kept) {
    /** The youngest copy stays, however old it is. */
    void run(Instant now) throws IOException {
        var all = backup.all();
        for (var copy : all) if (!copy.equals(all.getLast()) && copy.from().isBefore(now.minus(kept))) remove(copy);
        var left = backup.all();
        if (left.isEmpty()) return;
        var oldest = left.stream().mapToInt(Copy::timeline).min().orElseThrow();
        log.prune(segment -> isNeeded(segment, left), oldest);
        for (var note : Restored.notes(backup)) if (Restored.read(note).timeline() < oldest) Files.delete(note);
    }

    /** A copy needs what was written after it in its own history and in all that began later. */
    private static boolean isNeeded(Segment segment, List<Copy> copies) {
        return copies.stream()
                .map(Copy::first)
                .anyMatch(it -> it.timeline() <= segment.timeline() && it.number() <= segment.number());
    }

    /** It must not look whole when this is interrupted. */
    private void remove(Copy copy) throws IOException {
        var doomed = copy.folder().resolveSibling(copy.folder().getFileName() + BackupFolder.UNFINISHED);
        Durable.move(copy.folder(), doomed);
        FileSystemUtils.deleteRecursively(doomed);
    }
}
