package io.hrsystem.keys;

import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Destroys keys for good. Doing it again changes nothing, and waits again. */
public final class KeyDestruction {
    private final JdbcClient database;
    private final Tombstones tombstones;
    private final Nodes nodes;

    /** @param database of keys, as hr_key_maker */
    public KeyDestruction(DataSource database, Tombstones tombstones) {
        this.database = JdbcClient.create(database);
        this.tombstones = tombstones;
        nodes = new Nodes(this.database);
    }

    /**
     * Returns when no node can use it any more: each has dropped it, or has been silent for longer than its lease.
     *
     * @return the id of the key; null if there has never been one
     */
    public @Nullable UUID destroy(KeyName name) throws InterruptedException {
        var key = idOf(name);
        if (key == null) return null;
        nodes.awaitDropped(tombstones.destroy(database, key, name.tenant().value()));
        return key;
    }

    /** All of these, with one wait for the nodes; a key that there has never been is left out. */
    public void destroyAll(Collection<KeyName> names) throws InterruptedException {
        var last = 0L;
        for (var name : names) {
            var key = idOf(name);
            if (key != null)
                last = Math.max(
                        last, tombstones.destroy(database, key, name.tenant().value()));
        }
        if (last > 0) nodes.awaitDropped(last);
    }

    private @Nullable UUID idOf(KeyName name) {
        return database.sql("""
            SELECT key_id FROM subject_key WHERE (tenant_id, subject, retention) = (:tenant, :subject, :retention)
            UNION ALL
            SELECT key_id FROM tombstone WHERE (tenant_id, subject, retention) = (:tenant, :subject, :retention)
            """)
                .param("tenant", name.tenant().value())
                .param("subject", name.subject())
                .param("retention", name.retention().name())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
