package io.hrsystem.deploy.local.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the commands that PostgreSQL is given, by the shell that runs them. */
class LogArchiveTest {
    private static final Path PROGRAM = Path.of("log-archive").toAbsolutePath();
    private static final String NAME = "00000001000000000000000A";
    private static final int CANNOT_BE_READ = 200;

    @TempDir
    Path folder;

    private LogArchive archive;
    private Path segment;

    @BeforeEach
    void prepare() throws IOException {
        archive = new LogArchive(Files.createDirectory(folder.resolve("the archive's place, 100%")), PROGRAM);
        segment = folder.resolve(NAME);
        Files.write(segment, bytes(1));
    }

    @Test
    void whatIsPutComesBack() throws Exception {
        var written = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
        Files.setLastModifiedTime(segment, written);
        assertThat(put()).isZero();
        assertThat(archive.written(new Segment(1, 10))).isEqualTo(written.toInstant());
        assertThat(get(NAME)).isZero();
        assertThat(folder.resolve("back")).hasSameBinaryContentAs(segment);
        assertThat(archive.folder()).isDirectoryContaining("glob:**.gz").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void theSameAgainIsFineAndAnotherOneOfThatNameIsRefused() throws Exception {
        assertThat(put()).isZero();
        assertThat(put()).isZero();
        Files.write(segment, bytes(2));
        assertThat(put()).isEqualTo(1);
        get(NAME);
        assertThat(folder.resolve("back")).hasBinaryContent(bytes(1));
    }

    @Test
    void manyAtATimeKeepOne() throws Exception {
        var done = new AtomicInteger();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (var archiver = 0; archiver < 8; archiver++)
                threads.submit(() -> put() == 0 ? done.incrementAndGet() : 0);
        }
        assertThat(done).hasValue(8);
        assertThat(archive.segments()).containsExactly(new Segment(1, 10));
    }

    @Test
    void whatIsNotThereIsTheEndAndWhatIsDamagedIsNot() throws Exception {
        assertThat(get(NAME)).isEqualTo(1);
        put();
        var kept = archive.folder().resolve(NAME + ".gz");
        var content = Files.readAllBytes(kept);
        content[content.length / 2] ^= 1;
        Files.write(kept, content);
        assertThat(get(NAME)).isEqualTo(CANNOT_BE_READ);
    }

    @Test
    void withoutRoomNothingIsSaidToBeDone() throws Exception {
        Files.delete(archive.folder());
        assertThat(put()).isNotZero();
        Files.createDirectory(archive.folder());
        assertThat(put()).isZero();
    }

    @Test
    void whatHardlyHoldsAnythingTakesHardlyAnything() throws Exception {
        Files.write(segment, new byte[(int) Segment.SIZE]);
        put();
        assertThat(Files.size(archive.folder().resolve(NAME + ".gz"))).isLessThan(100_000);
    }

    private int put() throws IOException, InterruptedException {
        return run(requireNonNull(archive.settings(Duration.ofMinutes(5)).get("archive_command")));
    }

    private int get(String name) throws IOException, InterruptedException {
        return run(archive.restoreCommand().replace("%f", name).replace("%p", "back"));
    }

    /** As PostgreSQL does: with the places filled in, from the folder of its data. */
    private int run(String command) throws IOException, InterruptedException {
        var filled = command.replace("%p", NAME).replace("%%", "%");
        return new ProcessBuilder("sh", "-c", filled)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static byte[] bytes(int seed) {
        var bytes = new byte[100_000];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
