package io.hrsystem.deploy.local.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The folder of one server: its data and, beside it, the superuser's password. */
public record ClusterFolder(Path root) {
    private static final int HEAD_OF_A_PAGE = 16;

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return data().resolve("pg_wal");
    }

    Path password() {
        return root.resolve("superuser-password");
    }

    /** Only its owner may read it. */
    void takePassword(Path from) throws IOException {
        Files.createFile(
                password(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password(), Files.readString(from));
    }

    /** Whether there is a server at all. */
    public boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** What a server has in common with its copies, and with no other. */
    public long system() throws IOException {
        try (var control = Files.newInputStream(data().resolve("global/pg_control"))) {
            return ByteBuffer.wrap(control.readNBytes(Long.BYTES))
                    .order(ByteOrder.nativeOrder())
                    .getLong();
        }
    }

    /** The pieces of its log that hold something; others lie there to be written over. Oldest first. */
    List<Segment> segments() throws IOException {
        if (!Files.isDirectory(log())) return List.of();
        try (var files = Files.list(log())) {
            return files.map(file -> Segment.named(file.getFileName().toString()))
                    .flatMap(it -> it.filter(this::isWritten).stream())
                    .sorted(BackupFolder.IN_ORDER)
                    .toList();
        }
    }

    /** Where its timelines come from. */
    List<Path> histories() throws IOException {
        if (!Files.isDirectory(log())) return List.of();
        try (var files = Files.list(log())) {
            return files.filter(it -> it.toString().endsWith(".history")).toList();
        }
    }

    Path file(Segment segment) {
        return log().resolve(segment.name());
    }

    /** Its first page says where it stands; that of a piece which is used again still says where it stood before. */
    private boolean isWritten(Segment segment) {
        try (var file = Files.newInputStream(file(segment))) {
            var head = ByteBuffer.wrap(file.readNBytes(HEAD_OF_A_PAGE)).order(ByteOrder.nativeOrder());
            return head.limit() == HEAD_OF_A_PAGE && head.getLong(Long.BYTES) == segment.begin();
        } catch (IOException _) {
            return false;
        }
    }
}
