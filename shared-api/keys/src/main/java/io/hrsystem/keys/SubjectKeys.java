package io.hrsystem.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.seals.Commitment;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
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
    private final KeyCache cache;
    private final Cache<KeyName, UUID> names;

    /**
     * @param database of keys, as hr_key_maker or hr_key_reader
     * @param keep how long an unwrapped key stays in memory
     */
    public SubjectKeys(DataSource database, MasterKey master, Tombstones tombstones, Duration keep) {
        table = new KeyTable(database);
        tenants = new TenantKeys(table, master, keep);
        names = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
        cache = new KeyCache(database, table, tenants, tombstones, keep);
    }

    /** From now on, until it is closed, others can rely on this node's dropping what has been destroyed. */
    public SubjectKeys start() {
        cache.start();
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
            var again = attempt > 0;
            cache.underLease(() -> madeOrFound(missing, again, tenant)).forEach(it -> {
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

    private List<KeyRow> madeOrFound(List<KeyName> missing, boolean again, TenantId tenant) {
        var cached = tenants.cached(tenant);
        var key = cached == null || again ? tenants.newest(tenant) : cached;
        var drafts = missing.stream().map(it -> draft(it, key)).toList();
        var made = table.make(tenant, key.version(), drafts);
        for (var row : made) cache.keep(key, row);
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
        var salt = random(SALT_BYTES);
        var commitment = Commitment.of(context, salt, value);
        var salted = Arrays.copyOf(salt, SALT_BYTES + value.length);
        System.arraycopy(value, 0, salted, SALT_BYTES, value.length);
        return cache.using(key, cipher -> {
            if (cipher == null) throw Refusal.of(RefusalCode.PERSON_ERASED);
            return new Sealed(key, commitment, Encryption.encrypt(cipher, salted, context));
        });
    }

    /**
     * Empty if its key has been destroyed, or all keys of the company whose it is.
     *
     * @param context as it was sealed for
     * @throws KeyMissing if its key is not there, though nobody has destroyed it
     * @throws IllegalArgumentException if it has not been sealed by this key for this context
     */
    public Optional<byte[]> open(Sealed sealed, TenantId owner, byte[] context) {
        return salted(sealed, owner, context).map(it -> Arrays.copyOfRange(it, SALT_BYTES, it.length));
    }

    /** The same with its salt, for who has to prove that it was this value. */
    public Optional<Disclosed> disclose(Sealed sealed, TenantId owner, byte[] context) {
        return salted(sealed, owner, context)
                .map(it -> new Disclosed(Arrays.copyOf(it, SALT_BYTES), Arrays.copyOfRange(it, SALT_BYTES, it.length)));
    }

    private Optional<byte[]> salted(Sealed sealed, TenantId owner, byte[] context) {
        return cache.using(
                sealed.key(),
                owner,
                cipher ->
                        cipher == null ? Optional.empty() : Optional.of(cipher.decrypt(sealed.ciphertext(), context)));
    }

    /** Fetches at once what is going to be asked for. */
    public void fetch(Collection<UUID> keys) {
        cache.fetch(keys);
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        cache.close();
    }
}
