package io.hrsystem.keys;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.hrsystem.contract.TenantId;
import io.hrsystem.keys.TenantKeys.TenantKey;
import io.hrsystem.keys.Tombstones.Tombstone;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Unwrapped keys, kept for minutes and used only while the node's {@link Lease} runs. */
final class KeyCache implements AutoCloseable {
    private static final int MOST = 100_000;

    private final KeyTable table;
    private final TenantKeys tenants;
    private final Lease lease;
    private final Cache<UUID, Key> known;
    /** Shared by those who use keys; whoever drops some is alone. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    /** @param cipher null if the key has been destroyed */
    private record Key(@Nullable AesGcmJce cipher) {
        static final Key DESTROYED = new Key(null);
    }

    /** What is done by a key; null stands for one that has been destroyed. */
    interface Use<T> {
        T with(@Nullable AesGcmJce cipher) throws GeneralSecurityException;
    }

    KeyCache(DataSource database, KeyTable table, TenantKeys tenants, Tombstones tombstones, Duration keep) {
        this.table = table;
        this.tenants = tenants;
        known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
        lease = new Lease(database, tombstones, this::drop, this::dropAll);
    }

    void start() {
        lease.start();
    }

    /** Whatever it reads or makes, nobody drops keys meanwhile. */
    <T> T underLease(Supplier<T> work) {
        use.readLock().lock();
        try {
            lease.require();
            return work.get();
        } finally {
            use.readLock().unlock();
        }
    }

    /** Under the lease: it has just been made. */
    void keep(TenantKey key, KeyRow row) {
        try {
            known.put(row.id(), unwrapped(key, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param owner whose it is: if all keys of that company have been destroyed, this one has been too */
    <T> T using(UUID id, TenantId owner, Use<T> work) {
        return using(id, work, () -> table.isErased(owner));
    }

    /** By a key that its company has, since it has just been asked for. */
    <T> T using(UUID id, Use<T> work) {
        return using(id, work, () -> false);
    }

    private <T> T using(UUID id, Use<T> work, BooleanSupplier isErased) {
        return underLease(() -> {
            var key = known.getIfPresent(id);
            if (key == null) key = read(Set.of(id)).get(id);
            // made after what the server has been set back to
            if (key == null && isErased.getAsBoolean()) key = Key.DESTROYED;
            if (key == null) throw KeyMissing.of(id);
            try {
                return work.with(key.cipher);
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("This value does not belong where it stands", e);
            }
        });
    }

    void fetch(Collection<UUID> keys) {
        var missing = new HashSet<UUID>();
        for (var key : keys) if (known.getIfPresent(key) == null) missing.add(key);
        if (!missing.isEmpty()) underLease(() -> read(missing));
    }

    private Map<UUID, Key> read(Set<UUID> ids) {
        var keys = rowsOf(ids);
        if (keys.size() < ids.size()) {
            var gone = new HashSet<>(ids);
            gone.removeAll(keys.keySet());
            for (var id : table.destroyed(gone)) keys.put(id, Key.DESTROYED);
        }
        known.putAll(keys);
        return keys;
    }

    private Map<UUID, Key> rowsOf(Set<UUID> ids) {
        try {
            return unwrapped(table.byId(ids));
        } catch (GeneralSecurityException | KeyMissing _) {
            // Between the two reads a rotation may have ended: the rows are under the newer keyset now. Or the
            // company's
            // keys have all been destroyed.
        }
        try {
            return unwrapped(table.byId(ids));
        } catch (GeneralSecurityException e) {
            throw KeyMissing.because("Some of %d keys cannot be unwrapped".formatted(ids.size()), e);
        }
    }

    private Map<UUID, Key> unwrapped(List<KeyRow> rows) throws GeneralSecurityException {
        var keys = new HashMap<UUID, Key>();
        for (var ofTenant :
                rows.stream().collect(groupingBy(it -> it.name().tenant())).entrySet()) {
            var newest = ofTenant.getValue().stream()
                    .mapToInt(KeyRow::tenantVersion)
                    .max()
                    .orElseThrow();
            var key = tenants.of(ofTenant.getKey(), newest);
            for (var row : ofTenant.getValue()) keys.put(row.id(), unwrapped(key, row));
        }
        return keys;
    }

    private static Key unwrapped(TenantKey key, KeyRow row) throws GeneralSecurityException {
        return new Key(new AesGcmJce(key.aead().decrypt(row.wrapped(), row.context())));
    }

    private void drop(List<Tombstone> destroyed) {
        use.writeLock().lock();
        try {
            for (var each : destroyed) {
                if (each.key() == null) tenants.forget(each.company());
                // what nobody has asked for would push out what others use
                else known.asMap().replace(each.key(), Key.DESTROYED);
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private void dropAll() {
        use.writeLock().lock();
        try {
            known.invalidateAll();
            tenants.forgetAll();
        } finally {
            use.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lease.close();
    }
}
