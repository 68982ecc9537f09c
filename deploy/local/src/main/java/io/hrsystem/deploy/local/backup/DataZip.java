package io.hrsystem.deploy.local.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a server that works, packed while they change: the log makes them one state again. */
final class DataZip implements AutoCloseable {
    /** Their content is of the moment; the folders themselves have to be there. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "backup_manifest",
            "recovery.signal",
            "standby.signal",
            "current_logfiles");

    /** The last one: it says how far the others are at least. */
    private static final String CONTROL = "global/pg_control";

    private final Path data;
    private final ZipOutputStream zip;

    DataZip(Path data, OutputStream out) {
        this.data = data;
        this.zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void addServer() throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(data)) return FileVisitResult.CONTINUE;
                add(name(folder) + "/", new byte[0]);
                return EMPTIED.contains(name(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeftOut(file)) add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw e;
            }
        });
        add(CONTROL, control());
    }

    void add(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private void add(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name(file)));
            in.transferTo(zip);
            zip.closeEntry();
        } catch (NoSuchFileException _) {
            // dropped meanwhile, which the log knows
        }
    }

    private boolean isLeftOut(Path file) {
        var last = file.getFileName().toString();
        return LEFT_OUT.contains(name(file))
                || name(file).equals(CONTROL)
                || last.startsWith("pg_internal.init")
                || last.startsWith("pgsql_tmp");
    }

    /** Not while it is being written. */
    private byte[] control() throws IOException {
        var file = data.resolve(CONTROL);
        while (true) {
            var content = Files.readAllBytes(file);
            if (Arrays.equals(content, Files.readAllBytes(file))) return content;
        }
    }

    private String name(Path file) {
        return data.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
