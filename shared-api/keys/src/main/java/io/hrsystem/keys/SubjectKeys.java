package io.hrsystem.keys;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.keys.TenantKeys.TenantKey;
import io.hrsystem.keys.master.MasterKey;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Encrypts and decrypts by the keys of subjects, on one node. Unwrapped keys are kept for minutes, and used only while
 * the node's {@link Lease} runs: whoever destroys a key can tell when no node has it any more.
 *
 * <p>If the database of keys or the master key cannot be reached, what is not in memory is refused with a
 * {@link DataAccessException}.
 */
public final class SubjectKeys implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MOST = 100_000;
    private static final int TRIES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyTable table;
    private final TenantKeys tenants;
    private final Lease lease;
    private final Cache<UUID, Key> known;
    private final Cache<KeyName, UUID> names;
    /** Shared by those who use keys; whoever drops some is alone. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    /** @param cipher null if the key has been destroyed */
    private record Key(@Nullable AesGcmJce cipher) {
        static final Key DESTROYED = new Key(null);
    }

    /**
     * @param database of keys, as hr_key_maker or hr_key_reader
     * @param keep how long an unwrapped key stays in memory
     */
    public SubjectKeys(DataSource database, MasterKey master, Tombstones tombstones, Duration keep) {
        table = new KeyTable(database);
        tenants = new TenantKeys(table, master, keep);
        known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
        names = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
        lease = new Lease(database, tombstones, this::drop, this::dropAll);
    }

    /** From now on, until it is closed, others can rely on this node's dropping what has been destroyed. */
    public SubjectKeys start() {
        lease.start();
        return this;
    }

    /**
     * The ids of these keys, all of one company; what is missing is made and stored.
     *
     * @throws Refusal PERSON_ERASED if one of them has been destroyed
     */
    public Map<KeyName, UUID> idsOf(TenantId tenant, Collection<KeyName> wanted) {
        var ids = new HashMap<KeyName, UUID>();
        for (var name : wanted) {
            var id = names.getIfPresent(name);
            if (id != null) ids.put(name, id);
        }
        for (var attempt = 0; attempt < TRIES && ids.size() < wanted.size(); attempt++) {
            var missing = wanted.stream().filter(it -> !ids.containsKey(it)).toList();
            sharing(missing, attempt > 0, tenant).forEach(it -> {
                ids.put(it.name(), it.id());
                names.put(it.name(), it.id());
            });
            if (ids.size() < wanted.size() && table.isAnyDestroyed(tenant, missing))
                throw Refusal.of(RefusalCode.PERSON_ERASED);
        }
        if (ids.size() < wanted.size())
            throw new IllegalStateException("No keys can be made for company %s".formatted(tenant));
        return ids;
    }

    private List<KeyRow> sharing(List<KeyName> missing, boolean again, TenantId tenant) {
        use.readLock().lock();
        try {
            lease.require();
            return madeOrFound(missing, again, tenant);
        } finally {
            use.readLock().unlock();
        }
    }

    private List<KeyRow> madeOrFound(List<KeyName> missing, boolean again, TenantId tenant) {
        var cached = tenants.cached(tenant);
        var key = cached == null || again ? tenants.newest(tenant) : cached;
        var drafts = missing.stream().map(it -> draft(it, key)).toList();
        var made = table.make(tenant, key.version(), drafts);
        for (var row : made) known.put(row.id(), unwrapped(key, row));
        if (made.size() == missing.size()) return made;
        var all = new ArrayList<>(made);
        all.addAll(table.byName(tenant, missing));
        return all;
    }

    private static KeyRow draft(KeyName name, TenantKey key) {
        try {
            var id = UUID.fromString(Ids.next());
            return new KeyRow(
                    id, name, Encryption.encrypt(key.aead(), random(KEY_BYTES), KeyRow.context(id)), key.version());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param context must be the same to open it */
    public Sealed seal(UUID key, byte[] value, byte[] context) {
        var salted = Arrays.copyOf(random(SALT_BYTES), SALT_BYTES + value.length);
        System.arraycopy(value, 0, salted, SALT_BYTES, value.length);
        return using(key, cipher -> {
            if (cipher == null) throw Refusal.of(RefusalCode.PERSON_ERASED);
            return new Sealed(key, Encryption.encrypt(cipher, salted, context));
        });
    }

    /**
     * Empty if its key has been destroyed.
     *
     * @throws KeyMissing if its key is not there, though nobody has destroyed it
     * @throws IllegalArgumentException if it has not been sealed by this key for this context
     */
    public Optional<byte[]> open(Sealed sealed, byte[] context) {
        return using(sealed.key(), cipher -> {
            if (cipher == null) return Optional.empty();
            var salted = cipher.decrypt(sealed.ciphertext(), context);
            return Optional.of(Arrays.copyOfRange(salted, SALT_BYTES, salted.length));
        });
    }

    /** Fetches at once what is going to be asked for. */
    public void fetch(Collection<UUID> keys) {
        var missing = new HashSet<UUID>();
        for (var key : keys) if (known.getIfPresent(key) == null) missing.add(key);
        if (missing.isEmpty()) return;
        use.readLock().lock();
        try {
            lease.require();
            read(missing);
        } finally {
            use.readLock().unlock();
        }
    }

    private <T> T using(UUID id, Use<T> work) {
        use.readLock().lock();
        try {
            lease.require();
            var key = known.getIfPresent(id);
            if (key == null) key = read(Set.of(id)).get(id);
            if (key == null) throw new KeyMissing(id);
            return work.with(key.cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This value does not belong where it stands", e);
        } finally {
            use.readLock().unlock();
        }
    }

    private Map<UUID, Key> read(Set<UUID> ids) {
        var keys = new HashMap<UUID, Key>();
        var rows = table.byId(ids).stream().collect(groupingBy(it -> it.name().tenant()));
        rows.forEach((tenant, ofTenant) -> {
            var newest = ofTenant.stream().mapToInt(KeyRow::tenantVersion).max().orElseThrow();
            var key = tenants.of(tenant, newest);
            for (var row : ofTenant) keys.put(row.id(), unwrapped(key, row));
        });
        if (keys.size() < ids.size()) {
            var gone = new HashSet<>(ids);
            gone.removeAll(keys.keySet());
            for (var id : table.destroyed(gone)) keys.put(id, Key.DESTROYED);
        }
        known.putAll(keys);
        return keys;
    }

    private static Key unwrapped(TenantKey key, KeyRow row) {
        try {
            return new Key(new AesGcmJce(key.aead().decrypt(row.wrapped(), row.context())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Key %s cannot be unwrapped".formatted(row.id()), e);
        }
    }

    private void drop(List<UUID> destroyed) {
        use.writeLock().lock();
        try {
            destroyed.forEach(it -> known.put(it, Key.DESTROYED));
        } finally {
            use.writeLock().unlock();
        }
    }

    private void dropAll() {
        use.writeLock().lock();
        try {
            known.invalidateAll();
        } finally {
            use.writeLock().unlock();
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private interface Use<T> {
        T with(@Nullable AesGcmJce cipher) throws GeneralSecurityException;
    }

    @Override
    public void close() {
        lease.close();
    }
}
