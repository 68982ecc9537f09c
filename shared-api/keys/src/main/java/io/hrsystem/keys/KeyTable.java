package io.hrsystem.keys;

import io.hrsystem.contract.TenantId;
import io.hrsystem.keys.master.MasterKey.Wrapped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on keys of companies and of subjects. Each is a transaction of its own. */
final class KeyTable {
    private static final String READ = "SELECT " + KeyRow.COLUMNS + " FROM subject_key WHERE ";
    /** Only under the newest version of the company's keyset: a rotation must not miss it. */
    private static final String MAKE = "SELECT " + KeyRow.COLUMNS + " FROM make_keys(?, ?, ?, ?, ?, ?)";
    /** Only under the newest version of the master key. */
    private static final String MAKE_TENANT = """
        INSERT INTO tenant_key (tenant_id, keyset, master)
        SELECT ?, ?, version FROM (SELECT version FROM master_key WHERE version = ? FOR SHARE) AS newest
        ON CONFLICT DO NOTHING\
        """;

    private final JdbcClient database;

    record TenantRow(int version, byte[] keyset) {}

    KeyTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    List<KeyRow> byId(Collection<UUID> ids) {
        return database.sql(READ + "key_id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(KeyRow::of)
                .list();
    }

    /** Those of one company that are there. */
    List<KeyRow> byName(TenantId tenant, Collection<KeyName> names) {
        return database.sql(
                        READ + "tenant_id = ? AND (subject, retention) IN (SELECT * FROM unnest(?::text[], ?::text[]))")
                .params(tenant.value(), subjects(names), retentions(names))
                .query(KeyRow::of)
                .list();
    }

    /** Returns those that were not there before; none if the version is no longer the newest. */
    List<KeyRow> make(TenantId tenant, int version, List<KeyRow> rows) {
        var names = rows.stream().map(KeyRow::name).toList();
        return database.sql(MAKE)
                .params(tenant.value(), version)
                .params(List.of(
                        rows.stream().map(KeyRow::id).toArray(UUID[]::new),
                        subjects(names),
                        retentions(names),
                        rows.stream().map(KeyRow::wrapped).toArray(byte[][]::new)))
                .query(KeyRow::of)
                .list();
    }

    Optional<TenantRow> tenant(TenantId tenant) {
        return database.sql("SELECT version, keyset FROM tenant_key WHERE tenant_id = ?")
                .param(tenant.value())
                .query((row, _) -> new TenantRow(row.getInt(1), row.getBytes(2)))
                .optional();
    }

    /** Whether all keys of the company have been destroyed. */
    boolean isErased(TenantId tenant) {
        return Tombstones.isErased(database, tenant);
    }

    /** Does nothing if the company has one, or had and lost it for good, or a newer version of the master key is there. */
    void makeTenant(TenantId tenant, Wrapped keyset) {
        database.sql("INSERT INTO master_key (version) VALUES (?) ON CONFLICT DO NOTHING")
                .param(keyset.version())
                .update();
        database.sql(MAKE_TENANT)
                .params(tenant.value(), keyset.bytes(), keyset.version())
                .update();
    }

    /** Those of them that have been destroyed. */
    List<UUID> destroyed(Collection<UUID> ids) {
        return database.sql("SELECT key_id FROM tombstone WHERE key_id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    boolean isAnyDestroyed(TenantId tenant, Collection<KeyName> names) {
        return database.sql("SELECT EXISTS (SELECT FROM tombstone WHERE tenant_id = ? AND (subject, retention) IN"
                        + " (SELECT * FROM unnest(?::text[], ?::text[])))")
                .params(tenant.value(), subjects(names), retentions(names))
                .query(Boolean.class)
                .single();
    }

    private static String[] subjects(Collection<KeyName> names) {
        return names.stream().map(KeyName::subject).toArray(String[]::new);
    }

    private static String[] retentions(Collection<KeyName> names) {
        return names.stream().map(it -> it.retention().name()).toArray(String[]::new);
    }
}
