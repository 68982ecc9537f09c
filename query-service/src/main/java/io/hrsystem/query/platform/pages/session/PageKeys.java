package io.hrsystem.query.platform.pages.session;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The keys of sessions and cookies: one that encrypts, and older ones that still decrypt, as a Tink keyset in JSON. */
public final class PageKeys {
    private PageKeys() {}

    /** A new keyset of one key, AES-256-GCM. */
    public static String generate() {
        try {
            AeadConfig.register();
            var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param madeIfMissing only a developer's machine makes its own secrets */
    static Aead read(Path file, boolean madeIfMissing) {
        try {
            if (madeIfMissing && !Files.exists(file)) make(file);
            if (!Files.isReadable(file))
                throw new IllegalStateException(
                        "hr.pages.key-file names %s, which is missing or not readable. Provide the file (mode 0600) or change the property."
                                .formatted(file.toAbsolutePath()));
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.writeString(Files.createFile(file, onlyOwner), generate());
    }

    /** @throws IllegalArgumentException if it is no such keyset; the message does not quote it */
    static Aead parse(String keyset) {
        try {
            AeadConfig.register();
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException _) {
            throw new IllegalArgumentException("hr.pages.key-file holds no keys of pages");
        }
    }
}
