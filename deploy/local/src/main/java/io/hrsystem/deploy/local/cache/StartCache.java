package io.hrsystem.deploy.local.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * A service's jar, unpacked, and the JDK's ahead-of-time cache of its classes.
 *
 * <p>It counts only while it is sealed, unchanged, and of the same jar, JDK and options as this start; else the service
 * starts from its jar, more slowly. The JDK itself looks at much of that, but not at damage to the cache.
 */
public final class StartCache {
    private final Path jar;
    private final Path folder;
    private final List<String> options;

    /**
     * @param jar as Spring Boot packs it
     * @param folder is the cache's own
     * @param options of the JVM: a cache fits only those that it was made with
     */
    public StartCache(Path jar, Path folder, List<String> options) {
        this.jar = jar;
        this.folder = folder;
        this.options = options;
    }

    /** What follows {@code java} to start the service. */
    public List<String> launch(CacheUse use) {
        return switch (use) {
            case NONE -> fromJar();
            case USE -> isSound() ? fromCache() : fromJar();
            // what is sound may be in use
            case RECORD -> isSound() ? fromCache() : recorded();
        };
    }

    /** Whether the next start will use it. */
    public boolean isSound() {
        try {
            return Files.exists(seal()) && Files.readString(seal()).equals(state());
        } catch (IOException _) {
            return false;
        }
    }

    /** Accepts what a recorded start, which has ended, has left behind. */
    public void accept() {
        if (Files.exists(seal())) return;
        try {
            if (!Files.exists(cache())) throw new IllegalStateException("The JDK has made no cache " + cache());
            var draft = folder.resolve("seal.new");
            Files.writeString(draft, state());
            Files.move(draft, seal(), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> fromJar() {
        return List.of("-jar", jar.toString());
    }

    private List<String> fromCache() {
        return unpacked("-XX:AOTCache=" + cache());
    }

    private List<String> recorded() {
        unpack();
        return unpacked("-XX:AOTCacheOutput=" + cache());
    }

    private List<String> unpacked(String option) {
        return List.of(option, "-jar", application().resolve(jar.getFileName()).toString());
    }

    private void unpack() {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            var command = List.of(
                    Jdk.java(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    application().toString());
            var extract = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(extract.getInputStream().readAllBytes(), UTF_8);
            if (extract.waitFor() != 0) throw new IllegalStateException(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that must be as it was when the cache was made. */
    private String state() throws IOException {
        return String.join(
                "\n",
                Fingerprint.ofJar(jar),
                Jdk.identity(),
                String.join(" ", options),
                Fingerprint.ofFolder(application()),
                checksum());
    }

    /** Read, not mapped: a file that shrinks meanwhile would end the process. */
    private String checksum() throws IOException {
        try (var cache = new CheckedInputStream(Files.newInputStream(cache()), new CRC32C())) {
            cache.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(cache.getChecksum().getValue());
        }
    }

    private Path application() {
        return folder.resolve("application");
    }

    private Path cache() {
        return folder.resolve("classes.aot");
    }

    private Path seal() {
        return folder.resolve("seal");
    }
}
