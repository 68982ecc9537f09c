package io.hrsystem.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder and a server that speaks S3 keep the same promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectStoreTest {
    private static final ObjectName NAME = new ObjectName("exports/2026/a.zip");

    @TempDir
    static Path folder;

    private S3Server server;

    @BeforeAll
    void start() throws Exception {
        server = new S3Server();
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    Stream<ObjectStore> stores() throws IOException {
        var own = Files.createTempDirectory(folder, "objects");
        return Stream.of(
                new FolderObjects(own), new S3Objects(server.client(), S3Server.BUCKET, own.getFileName() + "/"));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatWasPutIsReadAndReplacedAndDeleted(ObjectStore store) throws IOException {
        store.put(NAME, file("one"));
        assertThat(text(store)).containsExactly("one");
        store.put(NAME, file("another"));
        assertThat(text(store)).containsExactly("another");
        store.delete(NAME);
        assertThat(text(store)).isEmpty();
        store.delete(NAME);
        assertThat(store.get(NAME, folder.resolve("copy"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aLargeObjectIsCopiedToAFile(ObjectStore store) throws IOException {
        var large = folder.resolve("large");
        Files.write(large, new byte[9_000_000]);
        store.put(NAME, large);

        var copy = folder.resolve("copy-of-large");
        assertThat(store.get(NAME, copy)).isTrue();
        assertThat(copy).hasSameBinaryContentAs(large);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void onlyOneOfManyPutsWhatIsNotThere(ObjectStore store) throws Exception {
        var tries = new ArrayList<Callable<Boolean>>();
        for (var number = 0; number < 16; number++) {
            var content = ("by " + number).getBytes(UTF_8);
            tries.add(() -> store.putIfAbsent(NAME, content));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (var each : threads.invokeAll(tries)) if (each.get()) won++;
            assertThat(won).isEqualTo(1);
        }
        var kept = text(store);
        assertThat(store.putIfAbsent(NAME, "late".getBytes(UTF_8))).isFalse();
        assertThat(text(store)).isEqualTo(kept);
    }

    @Test
    void aRefusingServerIsAnErrorAndNoEmptyAnswer() {
        var stranger = new S3Objects(server.client("another-secret"), S3Server.BUCKET, "");
        assertThatThrownBy(() -> stranger.get(NAME)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> stranger.putIfAbsent(NAME, new byte[1])).isInstanceOf(IOException.class);
    }

    @Test
    void onlyItsOwnerEntersTheFolder() throws IOException {
        var own = folder.resolve("made");
        new FolderObjects(own);
        assertThat(Files.getPosixFilePermissions(own)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/../b", ".drafts/a", "a\\b", "a b", "한글"})
    void namesThatLeadElsewhereAreRefused(String name) {
        assertThatThrownBy(() -> new ObjectName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "content", null), content);
    }

    private static List<String> text(ObjectStore store) throws IOException {
        return store.get(NAME).map(it -> new String(it, UTF_8)).stream().toList();
    }
}
