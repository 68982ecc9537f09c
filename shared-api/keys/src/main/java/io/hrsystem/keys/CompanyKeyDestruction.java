package io.hrsystem.keys;

import io.hrsystem.contract.TenantId;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Destroys all keys of a company for good, and what they are wrapped by; none is ever made for it again. */
public final class CompanyKeyDestruction {
    private final JdbcClient database;
    private final Tombstones tombstones;
    private final Nodes nodes;

    /** @param database of keys, as hr_key_maker */
    public CompanyKeyDestruction(DataSource database, Tombstones tombstones) {
        this.database = JdbcClient.create(database);
        this.tombstones = tombstones;
        nodes = new Nodes(this.database);
    }

    /**
     * Returns when no node can use any of them. Doing it again changes nothing, waits again and says the same.
     *
     * @return its keys, those among them that had been destroyed before
     */
    public CompanyKeys destroy(TenantId company) throws InterruptedException {
        nodes.awaitDropped(tombstones.destroyAll(database, company));
        var keys = new CompanyKeys.Collector();
        database.sql("SELECT key_id FROM tombstone WHERE tenant_id = ? ORDER BY key_id")
                .param(company.value())
                .query(UUID.class)
                .list()
                .forEach(keys::add);
        return keys.keys();
    }
}
