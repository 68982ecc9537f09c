package io.hrsystem.testserver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per machine and user. */
record PostgresBinaries(Path home) {
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final String SYSTEM = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";

    static PostgresBinaries unpacked() {
        try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(SYSTEM, System.getProperty("os.arch"))) {
            var archive = packed.readAllBytes();
            var home = cache().resolve("postgresql-" + digest(archive));
            if (!Files.exists(home)) unpack(archive, home);
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line that runs one of the programs; they refuse to run as root, so root gives up its name first. */
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (SYSTEM.equals("Linux")) {
            // a session of its own: Ctrl-C in a terminal is for us, not for the server
            command.add("setsid");
            if (LinuxUtils.isUnshareAvailable()) command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    String majorVersion() throws IOException {
        var version = new ProcessBuilder(home.resolve("bin/postgres").toString(), "--version").start();
        var words = new String(version.getInputStream().readAllBytes(), US_ASCII).split("[ .\\n]+");
        return words[2];
    }

    private static Path cache() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache", "hr-system"));
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        var unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = entry.resolveIn(unfinished);
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (entry.isSymbolicLink()) Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                else if (!entry.isDirectory()) Files.copy(tar, target);
                if (target.startsWith(unfinished.resolve("bin"))) Files.setPosixFilePermissions(target, PROGRAM);
            }
        }
        try {
            Files.move(unfinished, home, ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home)) throw e;
            Folders.delete(unfinished);
        }
    }
}
