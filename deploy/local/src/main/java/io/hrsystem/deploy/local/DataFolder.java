package io.hrsystem.deploy.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Everything that the local system keeps; held by one running system at a time. */
final class DataFolder implements AutoCloseable {
    /** Mails with links to sign in, read models with personal values. */
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final FileChannel held;

    private DataFolder(Path root, FileChannel held) {
        this.root = root;
        this.held = held;
    }

    /** Makes the folder if it is not there, and holds it until it is closed or this process ends. */
    static DataFolder hold(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, OWNER_ONLY);
            refuseOldLayout(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isHeldElsewhere(channel)) {
                channel.close();
                throw new Obstacle("Another HR system runs on %s: stop it, or choose another place with --data DIR."
                        .formatted(root));
            }
            var data = new DataFolder(root, channel);
            for (var part : new Path[] {data.mail(), data.logs(), data.running()}) Files.createDirectories(part);
            return data;
        } catch (IOException e) {
            throw new Obstacle(
                    "The data folder %s cannot be used (%s): make it a folder you may write to, or choose another place with --data DIR."
                            .formatted(root, e));
        }
    }

    private static void refuseOldLayout(Path root) {
        if (Files.exists(root.resolve("postgres/data")))
            throw new Obstacle(
                    "The data in %s is of an earlier version, which kept everything in one PostgreSQL: choose a new folder with --data DIR."
                            .formatted(root));
    }

    private static boolean isHeldElsewhere(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    Path root() {
        return root;
    }

    Path commandDatabase() {
        return root.resolve("postgres/command");
    }

    Path readDatabase() {
        return root.resolve("postgres/read");
    }

    Path keyDatabase() {
        return root.resolve("postgres/keys");
    }

    /** What must be known even if all databases are set back. */
    Path ledger() {
        return root.resolve("ledger");
    }

    /** What people have brought and is not worked on yet, encrypted. */
    Path files() {
        return root.resolve("files");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path mail() {
        return root.resolve("mail");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** Who runs now: a file with the process id per part. */
    Path running() {
        return root.resolve("running");
    }

    /** Writes down where the system listens, for {@code deploy/local/token}. */
    void note(Ports ports) throws IOException {
        Files.writeString(root.resolve("port-base"), ports.base() + "\n");
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (IOException _) {
            // the lock ends with the process anyway
        }
    }
}
