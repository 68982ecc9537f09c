package io.hrsystem.command.platform.keys;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.command.platform.recovery.LostErasures;
import io.hrsystem.keys.Tombstones;
import io.hrsystem.storage.LedgerEntry;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys that were destroyed stay so, whatever has been set back: without them what they encrypted is erased. */
final class DestroyedKeys implements LostErasures {
    private final JdbcClient keys;
    private final Tombstones tombstones;

    DestroyedKeys(HikariDataSource keys, Tombstones tombstones) {
        this.keys = JdbcClient.create(keys);
        this.tombstones = tombstones;
    }

    @Override
    public String kind() {
        return Tombstones.KIND;
    }

    @Override
    public boolean again(LedgerEntry entry) {
        tombstones.applyLedger(keys);
        return keys.sql("SELECT EXISTS (SELECT FROM tombstone WHERE key_id = ?)"
                        + " AND NOT EXISTS (SELECT FROM subject_key WHERE key_id = ?)")
                .params(UUID.fromString(entry.subject()), UUID.fromString(entry.subject()))
                .query(Boolean.class)
                .single();
    }
}
