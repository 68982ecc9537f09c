package io.hrsystem.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that are made on first use and kept as files which only their owner reads. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of this name, the same one on every start and for all who ask at the same time. */
    synchronized String of(String name) {
        var file = file(name);
        try {
            if (Files.exists(file)) return Files.readString(file).strip();
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            var secret = HexFormat.of().formatHex(bytes);
            write(file, secret);
            return secret;
        } catch (IOException e) {
            throw new Obstacle("The secret %s cannot be read or written (%s): give it back to your user with mode 0600."
                    .formatted(file, e));
        }
    }

    /** Keeps one that was made elsewhere. */
    synchronized void keep(String name, String secret) throws IOException {
        write(file(name), secret);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void write(Path file, String secret) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, file.getFileName().toString(), ".new", onlyOwner);
        Files.writeString(draft, secret + "\n");
        Files.move(draft, file);
    }
}
