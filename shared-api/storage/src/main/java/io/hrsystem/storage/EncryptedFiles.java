package io.hrsystem.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Encrypts files on their way into an object store, each bound to its name. Plain content never touches a disk; memory
 * does not grow with the file.
 */
public record EncryptedFiles(ObjectStore objects, StreamingAead key) implements FileStore {
    @Override
    public void write(ObjectName name, InputStream content) throws IOException {
        var encrypted = Files.createTempFile("hr-file", null);
        try {
            try (var out = key.newEncryptingStream(Files.newOutputStream(encrypted), bound(name))) {
                content.transferTo(out);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            objects.put(name, encrypted);
        } finally {
            Files.deleteIfExists(encrypted);
        }
    }

    @Override
    public Optional<InputStream> read(ObjectName name) throws IOException {
        var encrypted = Files.createTempFile("hr-file", null);
        try {
            return objects.get(name, encrypted) ? Optional.of(decrypted(name, encrypted)) : Optional.empty();
        } finally {
            // an opened file stays readable without its name
            Files.deleteIfExists(encrypted);
        }
    }

    @Override
    public void delete(ObjectName name) throws IOException {
        objects.delete(name);
    }

    private InputStream decrypted(ObjectName name, Path encrypted) throws IOException {
        try {
            return key.newDecryptingStream(Files.newInputStream(encrypted, StandardOpenOption.READ), bound(name));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] bound(ObjectName name) {
        return name.value().getBytes(UTF_8);
    }
}
