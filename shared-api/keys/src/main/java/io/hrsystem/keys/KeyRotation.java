package io.hrsystem.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.hrsystem.contract.TenantId;
import io.hrsystem.keys.master.MasterKey;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts new keys in the place of old ones that others were encrypted by; no event is touched, and work goes on. What dies
 * in the middle is finished by the next that is asked for.
 */
public final class KeyRotation {
    private static final int AT_ONCE = 500;

    /** Any number, of its own in this database. */
    private static final int LOCK = 1;

    private final DataSource source;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final MasterKey master;

    /** @param database of keys, as hr_key_maker */
    public KeyRotation(DataSource database, MasterKey master) {
        this.source = database;
        this.database = JdbcClient.create(database);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        this.master = master;
    }

    /** Every company's keyset is encrypted by a new version of the master key, and older versions are retired. */
    public void ofMaster() {
        alone(() -> {
            var version = master.rotate();
            // from here on nobody stores a keyset under an older one
            database.sql("UPDATE master_key SET version = ?").param(version).update();
            for (var left = tenantsNotUnder(version); !left.isEmpty(); left = tenantsNotUnder(version))
                left.forEach(this::rewrap);
            master.retire();
        });
    }

    private List<TenantId> tenantsNotUnder(String version) {
        return database.sql("SELECT tenant_id FROM tenant_key WHERE master <> ? ORDER BY tenant_id LIMIT ?")
                .params(version, AT_ONCE)
                .query((row, _) -> new TenantId(row.getString(1)))
                .list();
    }

    private void rewrap(TenantId tenant) {
        transactions.executeWithoutResult(_ -> {
            lock(tenant);
            // all keys of the company may have been destroyed meanwhile
            if (hasKeys(tenant)) store(tenant, locked(tenant), 0);
        });
    }

    /** Whether anything of the company has ever been encrypted. */
    public boolean hasKeys(TenantId tenant) {
        return database.sql("SELECT EXISTS (SELECT FROM tenant_key WHERE tenant_id = ?)")
                .param(tenant.value())
                .query(Boolean.class)
                .single();
    }

    /** The company's subjects' keys are encrypted by a new key of the company, and its older ones are gone. */
    public void ofTenant(TenantId tenant) {
        alone(() -> {
            var newest = Objects.requireNonNull(transactions.execute(_ -> withNewPrimary(tenant)));
            while (rewrapSome(tenant, newest) > 0) {
                // the next ones
            }
            transactions.executeWithoutResult(_ -> dropOlder(tenant));
        });
    }

    /** Two at once would take from each other what they still need. */
    private void alone(Runnable rotation) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("SELECT pg_try_advisory_lock(%d)".formatted(LOCK))) {
                row.next();
                if (!row.getBoolean(1)) throw new IllegalStateException("Another rotation of keys is under way");
            }
            try {
                rotation.run();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(%d)".formatted(LOCK));
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Keys cannot be rotated now", e);
        }
    }

    private KeysetHandle withNewPrimary(TenantId tenant) {
        try {
            var keys = KeysetHandle.newBuilder(locked(tenant))
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            store(tenant, keys, 1);
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each in its place: who destroys one meanwhile is not undone. */
    private int rewrapSome(TenantId tenant, KeysetHandle keys) {
        var rows = database.sql("SELECT " + KeyRow.COLUMNS + """
             FROM subject_key JOIN tenant_key USING (tenant_id)
             WHERE tenant_id = ? AND tenant_version < version LIMIT ?
            """)
                .params(tenant.value(), AT_ONCE)
                .query(KeyRow::of)
                .list();
        var ids = rows.stream().map(KeyRow::id).toArray(UUID[]::new);
        database.sql("""
            UPDATE subject_key SET wrapped = given.wrapped, tenant_version = version
              FROM unnest(?::uuid[], ?::bytea[]) AS given (key_id, wrapped), tenant_key
             WHERE subject_key.key_id = given.key_id AND subject_key.tenant_id = tenant_key.tenant_id
            """).params(List.of(ids, rewrapped(rows, keys))).update();
        return rows.size();
    }

    private static byte[][] rewrapped(List<KeyRow> rows, KeysetHandle keys) {
        try {
            var aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
            var wrapped = new byte[rows.size()][];
            for (var i = 0; i < wrapped.length; i++) {
                var row = rows.get(i);
                wrapped[i] = aead.encrypt(aead.decrypt(row.wrapped(), row.context()), row.context());
            }
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void dropOlder(TenantId tenant) {
        try {
            var primary = locked(tenant).getPrimary();
            var entry = KeysetHandle.importKey(primary.getKey())
                    .withFixedId(primary.getId())
                    .makePrimary();
            store(tenant, KeysetHandle.newBuilder().addEntry(entry).build(), 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lock(TenantId tenant) {
        database.sql("SELECT pg_advisory_xact_lock(keys_of(?))")
                .param(tenant.value())
                .query()
                .singleRow();
    }

    private KeysetHandle locked(TenantId tenant) {
        lock(tenant);
        var keyset = database.sql("SELECT keyset FROM tenant_key WHERE tenant_id = ? FOR UPDATE")
                .param(tenant.value())
                .query((row, _) -> row.getBytes(1))
                .single();
        return TenantKeys.unwrapped(keyset, tenant, master);
    }

    private void store(TenantId tenant, KeysetHandle keys, int newer) {
        var wrapped = TenantKeys.wrapped(keys, tenant, master);
        database.sql("UPDATE tenant_key SET keyset = ?, master = ?, version = version + ? WHERE tenant_id = ?")
                .params(wrapped.bytes(), wrapped.version(), newer, tenant.value())
                .update();
    }
}
