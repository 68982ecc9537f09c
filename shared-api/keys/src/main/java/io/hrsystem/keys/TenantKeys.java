package io.hrsystem.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.hrsystem.contract.TenantId;
import io.hrsystem.keys.KeyTable.TenantRow;
import io.hrsystem.keys.master.MasterKey;
import io.hrsystem.keys.master.MasterKey.Wrapped;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens companies' keysets by the master key, and keeps those that were asked for lately. */
final class TenantKeys {
    private static final int MOST = 10_000;
    private static final int TRIES = 10;

    private final KeyTable table;
    private final MasterKey master;
    private final Cache<TenantId, TenantKey> known;

    record TenantKey(int version, Aead aead) {}

    TenantKeys(KeyTable table, MasterKey master, Duration keep) {
        this.table = table;
        this.master = master;
        known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
    }

    /** Of this version or a newer one, which opens what this one has closed. */
    TenantKey of(TenantId tenant, int version) {
        var key = known.getIfPresent(tenant);
        if (key != null && key.version >= version) return key;
        return read(tenant)
                .orElseThrow(() -> KeyMissing.because("Company %s has lost its keyset".formatted(tenant), null));
    }

    /**
     * The newest; made if there is none.
     *
     * @throws Refusal PERSON_ERASED if all keys of the company have been destroyed
     */
    TenantKey newest(TenantId tenant) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var key = read(tenant);
            if (key.isPresent()) return key.get();
            if (table.isErased(tenant)) throw Refusal.of(RefusalCode.PERSON_ERASED);
            table.makeTenant(tenant, wrapped(generate(), tenant, master));
        }
        throw new IllegalStateException("No keyset can be made for company %s".formatted(tenant));
    }

    @Nullable
    TenantKey cached(TenantId tenant) {
        return known.getIfPresent(tenant);
    }

    void forget(TenantId tenant) {
        known.invalidate(tenant);
    }

    void forgetAll() {
        known.invalidateAll();
    }

    private Optional<TenantKey> read(TenantId tenant) {
        var key = table.tenant(tenant).map(row -> opened(row, tenant));
        key.ifPresent(it -> known.put(tenant, it));
        return key;
    }

    private TenantKey opened(TenantRow row, TenantId tenant) {
        try {
            return new TenantKey(
                    row.version(),
                    unwrapped(row.keyset(), tenant, master).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle generate() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeysetHandle unwrapped(byte[] keyset, TenantId tenant, MasterKey master) {
        try {
            AeadConfig.register();
            var reader = new MasterAead(master);
            return TinkProtoKeysetFormat.parseEncryptedKeyset(keyset, reader, context(tenant));
        } catch (GeneralSecurityException | IllegalStateException | UncheckedIOException e) {
            throw KeyMissing.because("The keyset of company %s cannot be opened".formatted(tenant), e);
        }
    }

    static Wrapped wrapped(KeysetHandle keys, TenantId tenant, MasterKey master) {
        try {
            var writer = new MasterAead(master);
            var keyset = TinkProtoKeysetFormat.serializeEncryptedKeyset(keys, writer, context(tenant));
            return new Wrapped(writer.version, keyset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] context(TenantId tenant) {
        return tenant.value().getBytes(UTF_8);
    }

    /** The master key as Tink wants it; remembers which version has encrypted. */
    private static final class MasterAead implements Aead {
        private final MasterKey master;
        private String version = "";

        MasterAead(MasterKey master) {
            this.master = master;
        }

        @Override
        public byte[] encrypt(byte[] plain, byte[] context) {
            var wrapped = master.wrap(plain, context);
            version = wrapped.version();
            return wrapped.bytes();
        }

        @Override
        public byte[] decrypt(byte[] wrapped, byte[] context) {
            return master.unwrap(wrapped, context);
        }
    }
}
