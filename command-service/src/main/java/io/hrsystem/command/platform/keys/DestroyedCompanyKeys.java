package io.hrsystem.command.platform.keys;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.platform.recovery.LostErasures;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.storage.LedgerEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company whose keys were all destroyed has none, whatever has been set back. */
final class DestroyedCompanyKeys implements LostErasures {
    private final JdbcClient keys;
    private final Tombstones tombstones;

    DestroyedCompanyKeys(HikariDataSource keys, Tombstones tombstones) {
        this.keys = JdbcClient.create(keys);
        this.tombstones = tombstones;
    }

    @Override
    public String kind() {
        return Tombstones.COMPANY_KIND;
    }

    @Override
    public boolean again(LedgerEntry entry) {
        tombstones.applyLedger(keys);
        return keys.sql("""
            SELECT EXISTS (SELECT FROM erased_company WHERE tenant_id = :company)
               AND NOT EXISTS (SELECT FROM subject_key WHERE tenant_id = :company)
               AND NOT EXISTS (SELECT FROM tenant_key WHERE tenant_id = :company)
            """)
                .param("company", entry.tenant())
                .query(Boolean.class)
                .single();
    }
}
