package io.hrsystem.keys.master;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * A Tink keyset in a file that only its owner reads, for one machine. Services on it share the file: what one of them
 * changes, the others see at their next use.
 */
public final class LocalMasterKey implements MasterKey {
    private final Path file;
    private @Nullable Loaded loaded;

    private record Loaded(KeysetHandle keys, Aead aead, FileTime changed) {}

    /** @throws IllegalStateException if the file is not there or holds no keyset */
    public LocalMasterKey(Path file) {
        this.file = file;
        if (!Files.isReadable(file))
            throw new IllegalStateException(
                    "hr.keys.master-key-file names %s, which is missing or not readable. Provide the file (mode 0600) or change the property."
                            .formatted(file.toAbsolutePath()));
        load();
    }

    /** The same, with a new keyset in it if there is no file; whoever comes first has made it for all. */
    public static LocalMasterKey readOrCreate(Path file) {
        if (!Files.exists(file)) create(file);
        return new LocalMasterKey(file);
    }

    private static void create(Path file) {
        try {
            AeadConfig.register();
            var draft = draft(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            try {
                // a rename would replace one that has been made meanwhile
                Files.createLink(file, draft);
            } finally {
                Files.delete(draft);
            }
        } catch (FileAlreadyExistsException _) {
            // another service has
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path draft(Path file, KeysetHandle keys) throws IOException, GeneralSecurityException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "master-key", ".new", onlyOwner);
        return Files.writeString(
                draft, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()) + "\n");
    }

    @Override
    public synchronized Wrapped wrap(byte[] plain, byte[] context) {
        try {
            var now = load();
            return new Wrapped(version(now.keys), now.aead.encrypt(plain, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized byte[] unwrap(byte[] wrapped, byte[] context) {
        try {
            return load().aead.decrypt(wrapped, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The master key in %s does not open this keyset".formatted(file), e);
        }
    }

    @Override
    public synchronized String rotate() {
        try {
            var keys = KeysetHandle.newBuilder(load().keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            replace(keys);
            return version(keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void retire() {
        try {
            var newest = load().keys.getPrimary();
            var entry = KeysetHandle.importKey(newest.getKey())
                    .withFixedId(newest.getId())
                    .makePrimary();
            replace(KeysetHandle.newBuilder().addEntry(entry).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void replace(KeysetHandle keys) throws GeneralSecurityException {
        try {
            Files.move(draft(file, keys), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loaded = null;
    }

    private Loaded load() {
        try {
            var changed = Files.getLastModifiedTime(file);
            if (loaded != null && loaded.changed.equals(changed)) return loaded;
            AeadConfig.register();
            var keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            loaded = new Loaded(keys, keys.getPrimitive(RegistryConfiguration.get(), Aead.class), changed);
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("%s holds no master key".formatted(file), e);
        }
    }

    private static String version(KeysetHandle keys) {
        return Integer.toUnsignedString(keys.getPrimary().getId());
    }
}
