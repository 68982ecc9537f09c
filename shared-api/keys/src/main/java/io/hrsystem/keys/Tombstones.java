package io.hrsystem.keys;

import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which keys have been destroyed: in the database of keys, and in the ledger, which is not set back with it.
 *
 * @param ledger outside of all databases
 */
public record Tombstones(Ledger ledger) {
    /** Of the entries in the ledger; their subject is the id of the key. */
    public static final String KIND = "keys.KeyDestroyed";

    record Tombstone(long number, UUID key) {}

    List<Tombstone> after(JdbcClient database, long number) {
        return database.sql("SELECT number, key_id FROM tombstone WHERE number > ? ORDER BY number")
                .param(number)
                .query((row, _) -> new Tombstone(row.getLong(1), row.getObject(2, UUID.class)))
                .list();
    }

    long newest(JdbcClient database) {
        return database.sql("SELECT coalesce(max(number), 0) FROM tombstone")
                .query(Long.class)
                .single();
    }

    /** In the ledger first: what is there will be destroyed, whatever happens next. */
    long destroy(JdbcClient database, UUID key, String tenant) {
        try {
            ledger.append(KIND, key.toString(), tenant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buried(database, key, tenant);
    }

    /** Destroys again what the database does not know to be destroyed. */
    public void applyLedger(JdbcClient database) {
        try {
            var applied = database.sql("SELECT number FROM ledger_mark")
                    .query(Long.class)
                    .single();
            var number = applied;
            for (var entry = ledger.entry(number + 1); entry.isPresent(); entry = ledger.entry(number + 1)) {
                if (entry.get().kind().equals(KIND))
                    buried(
                            database,
                            UUID.fromString(entry.get().subject()),
                            entry.get().tenant());
                number++;
            }
            if (number > applied)
                database.sql("UPDATE ledger_mark SET number = ? WHERE number < ?")
                        .params(number, number)
                        .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long buried(JdbcClient database, UUID key, String tenant) {
        return database.sql("SELECT destroy_key(?, ?)")
                .params(key, tenant)
                .query(Long.class)
                .single();
    }
}
