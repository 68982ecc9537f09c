package io.hrsystem.deploy.local.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The cache is of command-service as it gives up: it is told nothing of a database. */
class StartCacheIT {
    private static final List<String> OPTIONS = List.of("-Xmx256m");

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws Exception {
        var cache = new StartCache(jar("command-service"), made, OPTIONS);
        assertThat(cache.isSound()).isFalse();
        run(cache.launch(CacheUse.RECORD));
        assertThat(cache.isSound()).isFalse();
        cache.accept();
    }

    @Test
    void aSoundCacheIsUsed() throws Exception {
        var launch = new ArrayList<>(copy().launch(CacheUse.USE));
        assertThat(launch.getFirst()).startsWith("-XX:AOTCache=");
        // by this the JVM refuses to start if it cannot use the cache
        launch.addFirst("-XX:AOTMode=on");
        assertThat(run(launch)).contains("url is not configured");
    }

    @Test
    void withoutACacheTheJarIsStarted() throws Exception {
        var jar = jar("command-service");
        var none = new StartCache(jar, folder.resolve("none"), OPTIONS);
        assertThat(none.launch(CacheUse.USE)).containsExactly("-jar", jar.toString());
        assertThat(copy().launch(CacheUse.NONE)).containsExactly("-jar", jar.toString());
        assertThat(run(none.launch(CacheUse.USE))).contains("url is not configured");
    }

    @Test
    void aDamagedCacheIsNone() throws Exception {
        var cache = copy();
        try (var file = new RandomAccessFile(folder.resolve("classes.aot").toFile(), "rw")) {
            file.seek(file.length() / 2);
            var value = file.read();
            file.seek(file.length() / 2);
            file.write(value ^ 1);
        }
        assertThat(cache.launch(CacheUse.USE)).startsWith("-jar");
    }

    @Test
    void aCacheThatWasWrittenHalfIsNone() throws Exception {
        var cache = copy();
        Files.delete(folder.resolve("seal"));
        assertThat(cache.isSound()).isFalse();
        Files.delete(folder.resolve("classes.aot"));
        assertThatThrownBy(cache::accept).hasMessageContaining("has made no cache");
    }

    @Test
    void aCacheOfAnotherJarIsNone() throws Exception {
        copy();
        var other = Files.copy(
                jar("query-service"), folder.resolve(jar("command-service").getFileName()));
        assertThat(new StartCache(other, folder, OPTIONS).isSound()).isFalse();
    }

    @Test
    void aCacheOfAnotherJdkOrOfOtherOptionsIsNone() throws Exception {
        copy();
        var jar = jar("command-service");
        assertThat(new StartCache(jar, folder, List.of("-Xmx512m")).isSound()).isFalse();
        var version = System.getProperty("java.vm.version");
        System.setProperty("java.vm.version", "25.0.99+1");
        try {
            assertThat(new StartCache(jar, folder, OPTIONS).isSound()).isFalse();
        } finally {
            System.setProperty("java.vm.version", version);
        }
        assertThat(new StartCache(jar, folder, OPTIONS).isSound()).isTrue();
    }

    @Test
    void aChangedLibraryMakesItNone() throws Exception {
        var cache = copy();
        try (var libraries = Files.list(folder.resolve("application/lib"))) {
            Files.setLastModifiedTime(libraries.findAny().orElseThrow(), FileTime.from(Instant.EPOCH));
        }
        assertThat(cache.isSound()).isFalse();
    }

    private StartCache copy() throws IOException {
        FileSystemUtils.copyRecursively(made, folder);
        try (var files = Files.walk(made)) {
            for (var file : files.toList())
                Files.setLastModifiedTime(
                        folder.resolve(made.relativize(file).toString()), Files.getLastModifiedTime(file));
        }
        return new StartCache(jar("command-service"), folder, OPTIONS);
    }

    private static Path jar(String service) throws IOException {
        try (var files = Files.list(Path.of("../..", service, "target").toRealPath())) {
            return files.filter(it -> it.toString().endsWith("-exec.jar"))
                    .findAny()
                    .orElseThrow();
        }
    }

    private static String run(List<String> launch) throws Exception {
        var command = new ArrayList<>(List.of(Jdk.java()));
        command.addAll(OPTIONS);
        command.addAll(launch);
        command.add("--migrate");
        var service = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(service.getInputStream().readAllBytes(), UTF_8);
        assertThat(service.waitFor()).as(said).isOne();
        return said;
    }
}
