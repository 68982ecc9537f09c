package io.hrsystem.storage;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

/**
 * The keys of the file store: one that encrypts, and older ones that still decrypt, as a Tink keyset in JSON. Whoever
 * has the text has the files: it is a secret.
 */
public final class FileKeys {
    private FileKeys() {}

    /** A new keyset of one key, AES-256-GCM in segments of 4 KB. */
    public static String generate() {
        try {
            StreamingAeadConfig.register();
            var handle = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException if it is no keyset for files; the message does not quote it */
    public static StreamingAead parse(String keyset) {
        try {
            StreamingAeadConfig.register();
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            return handle.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("These are no keys of a file store", e);
        }
    }
}
