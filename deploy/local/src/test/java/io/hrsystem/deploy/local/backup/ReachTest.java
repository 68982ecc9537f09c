package io.hrsystem.deploy.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be reached, and what may go, by the files that are there. A piece of the log is as long as an hour here. */
class ReachTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    @TempDir
    Path folder;

    private BackupFolder backup;
    private LogArchive log;
    private ClusterFolder gone;

    @BeforeEach
    void prepare() throws IOException {
        backup = new BackupFolder(folder.resolve("backup"));
        backup.prepare();
        log = new LogArchive(backup.log(), Path.of("unused"));
        gone = new ClusterFolder(folder.resolve("gone"));
    }

    @Test
    void fromTheFirstCopyToTheLastThatWasArchived() throws Exception {
        copy(1, 2);
        copy(1, 5);
        pieces(1, 2, 9);
        assertThat(spans()).containsExactly("from %s to %s".formatted(hour(2), hour(9).minusSeconds(1)));
        assertThat(reach().plan(hour(4)).copy().first().number()).isEqualTo(2);
        assertThat(reach().plan(hour(6)).copy().first().number()).isEqualTo(5);
        assertThatThrownBy(() -> reach().plan(hour(1)))
                .hasMessage(
                        "%s cannot be reached: choose an instant from %s to %s.",
                        hour(1), hour(2), hour(9).minusSeconds(1));
        assertThatThrownBy(() -> reach().plan(hour(10))).hasMessageContaining("cannot be reached");
    }

    @Test
    void nothingGoesOverAHole() throws Exception {
        copy(1, 2);
        copy(1, 5);
        pieces(1, 2, 9);
        Files.delete(log.folder().resolve(new Segment(1, 4).name() + ".gz"));
        assertThat(spans()).containsExactly("from %s to %s".formatted(hour(5), hour(9).minusSeconds(1)));
        Files.delete(log.folder().resolve(new Segment(1, 7).name() + ".gz"));
        assertThat(spans()).isEmpty();
    }

    @Test
    void aCopyThatIsNotFinishedDoesNotCount() throws Exception {
        copy(1, 2);
        Files.move(copy(1, 4), backup.copies().resolve("x" + BackupFolder.UNFINISHED));
        pieces(1, 2, 9);
        assertThat(backup.all()).hasSize(1);
        backup.prepare();
        assertThat(backup.copies()).isDirectoryNotContaining("glob:**" + BackupFolder.UNFINISHED);
    }

    /** At hour 8 somebody went back to hour 5. */
    @Test
    void eachHistoryIsReachedInItsTime() throws Exception {
        copy(1, 2);
        pieces(1, 2, 7);
        restored(2, hour(5), hour(8));
        pieces(2, 5, 9);
        copy(2, 6, hour(8).plusSeconds(60));
        assertThat(spans()).containsExactly("from %s to %s".formatted(hour(2), hour(9).minusSeconds(1)));
        assertThat(reach().plan(hour(7)).timeline().id()).isEqualTo(1);
        assertThat(reach().plan(hour(8).plusSeconds(1)).timeline().id()).isEqualTo(2);
        assertThat(reach().plan(hour(8).plusSeconds(1)).copy().timeline()).isEqualTo(1);
        assertThat(reach().plan(hour(8).plusSeconds(90)).copy().timeline()).isEqualTo(2);
        assertThat(reach().restores()).containsExactly(hour(8));
    }

    @Test
    void whatIsOldGoesWithTheLogThatOnlyItNeeded() throws Exception {
        copy(1, 2);
        pieces(1, 2, 7);
        restored(2, hour(5), hour(8));
        pieces(2, 5, 9);
        copy(2, 6, hour(8).plusSeconds(60));

        new Pruning(backup, log, Duration.ofDays(1)).run(hour(24));
        assertThat(backup.all()).hasSize(2);
        new Pruning(backup, log, Duration.ofHours(20)).run(hour(24));

        assertThat(backup.all()).extracting(Copy::timeline).containsExactly(2);
        assertThat(log.segments()).extracting(Segment::timeline).containsOnly(2);
        assertThat(log.segments()).extracting(Segment::number).containsExactlyInAnyOrder(6L, 7L, 8L, 9L);
        assertThat(spans())
                .containsExactly("from %s to %s".formatted(hour(8).plusSeconds(60), hour(9).minusSeconds(1)));
        new Pruning(backup, log, Duration.ofHours(1)).run(hour(100));
        assertThat(backup.all()).as("the last one").hasSize(1);
    }

    private List<String> spans() throws IOException {
        return reach().spans().stream().map(Reach.Span::toString).toList();
    }

    private Reach reach() throws IOException {
        return Reach.of(backup, log, gone, hour(100));
    }

    private static Instant hour(int hour) {
        return MONDAY.plus(Duration.ofHours(hour));
    }

    private Path copy(int timeline, int hour) throws IOException {
        return copy(timeline, hour, hour(hour));
    }

    private Path copy(int timeline, int segment, Instant from) throws IOException {
        var place = Files.createDirectory(backup.copies().resolve(from.toString()));
        Files.createFile(Copy.data(place));
        var position = "0/%X".formatted(segment * Segment.SIZE + 40);
        Copy.describe(place, from, timeline, position, position, 7);
        return place;
    }

    private void pieces(int timeline, int first, int last) throws IOException {
        for (var hour = first; hour <= last; hour++) {
            var file = Files.createFile(log.folder().resolve(new Segment(timeline, hour).name() + ".gz"));
            Files.setLastModifiedTime(file, FileTime.from(hour(hour)));
        }
    }

    private void restored(int timeline, Instant to, Instant at) throws IOException {
        new Restored("id", to.toString(), at, timeline, at, folder.resolve("aside")).noteIn(backup);
        var position = "0/%X".formatted(5 * Segment.SIZE + 100);
        try (var history = new GZIPOutputStream(
                Files.newOutputStream(log.folder().resolve("%08X.history.gz".formatted(timeline))))) {
            history.write("1\t%s\tbefore it\n".formatted(position).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
