package io.hrsystem.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/** Objects as files below a folder that only its owner may enter. */
public final class FolderObjects implements ObjectStore {
    private static final String DRAFTS = ".drafts";

    private final Path folder;

    /** @param folder is made if it is not there */
    public FolderObjects(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(this.folder.resolve(DRAFTS), onlyOwner);
    }

    @Override
    public void put(ObjectName name, Path content) throws IOException {
        var draft = draft();
        Files.copy(content, draft, REPLACE_EXISTING);
        sync(draft);
        var target = target(name);
        Files.move(draft, target, ATOMIC_MOVE, REPLACE_EXISTING);
        sync(Objects.requireNonNull(target.getParent()));
    }

    @Override
    public boolean putIfAbsent(ObjectName name, byte[] content) throws IOException {
        var draft = draft();
        try {
            Files.write(draft, content);
            sync(draft);
            var target = target(name);
            // a rename would replace it, a second name is refused
            Files.createLink(target, draft);
            sync(Objects.requireNonNull(target.getParent()));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public boolean get(ObjectName name, Path target) throws IOException {
        try {
            Files.copy(folder.resolve(name.value()), target, REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    @Override
    public Optional<byte[]> get(ObjectName name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name.value())));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(ObjectName name) throws IOException {
        Files.deleteIfExists(folder.resolve(name.value()));
    }

    private Path draft() throws IOException {
        return Files.createTempFile(folder.resolve(DRAFTS), "object", null);
    }

    private Path target(ObjectName name) throws IOException {
        var target = folder.resolve(name.value());
        Files.createDirectories(target.getParent());
        return target;
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
