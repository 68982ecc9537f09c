package io.hrsystem.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system that can be filled up, at a place where there is nothing yet. */
record SmallDisk(Path place) implements AutoCloseable {
    private static final String SIZE = "size=400m,mode=0700";
    private static final int PIECE = 1 << 12;

    /** Returns whether this may be done here. */
    boolean mount() throws IOException {
        Files.createDirectories(place);
        return Shell.has("mount")
                && Shell.run(List.of("mount", "-t", "tmpfs", "-o", SIZE, "hr-faults", place.toString()))
                                .exit()
                        == 0;
    }

    /** Until there is no room for another byte. */
    void fill() throws IOException {
        try (var all = Files.newOutputStream(filler())) {
            while (true) all.write(new byte[PIECE]);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left on device");
        }
    }

    /** There is room again. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(filler());
    }

    /** Even if somebody has not left it yet. */
    void unmount() {
        Shell.run(List.of("umount", "--lazy", place.toString()));
    }

    private Path filler() {
        return place.resolve("filler");
    }
}
