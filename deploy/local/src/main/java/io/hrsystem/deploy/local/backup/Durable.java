package io.hrsystem.deploy.local.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that are there after a power cut, whole or not at all. */
final class Durable {
    private Durable() {}

    static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, text);
        sync(draft);
        move(draft, file);
    }

    /** Within a file system; what is in a folder has to be on disk already. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE);
        sync(parent(to));
        sync(parent(from));
    }

    private static Path parent(Path file) {
        return requireNonNull(file.toAbsolutePath().getParent());
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
