package io.hrsystem.keys;

import io.hrsystem.contract.TenantId;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which keys have been destroyed: in the database of keys, and in the ledger, which is not set back with it.
 *
 * @param ledger outside of all databases
 */
public record Tombstones(Ledger ledger) {
    /** Of the entries in the ledger; their subject is the id of the key. */
    public static final String KIND = "keys.KeyDestroyed";

    /** Of the entries that tell of all keys of a company. */
    public static final String COMPANY_KIND = "keys.CompanyKeysDestroyed";

    /**
     * @param key null where all keys of a company went
     * @param company whose
     */
    record Tombstone(long number, @Nullable UUID key, TenantId company) {}

    /** In one statement: who has seen a number has seen all before it. */
    List<Tombstone> after(JdbcClient database, long number) {
        return database.sql("""
            SELECT number, key_id, tenant_id FROM tombstone WHERE number > :number
            UNION ALL SELECT number, NULL, tenant_id FROM erased_company WHERE number > :number
            ORDER BY number
            """)
                .param("number", number)
                .query((row, _) ->
                        new Tombstone(row.getLong(1), row.getObject(2, UUID.class), new TenantId(row.getString(3))))
                .list();
    }

    long newest(JdbcClient database) {
        return database.sql("SELECT newest_tombstone()").query(Long.class).single();
    }

    /** In the ledger first: what is there will be destroyed, whatever happens next. */
    long destroy(JdbcClient database, UUID key, String tenant) {
        tell(KIND, key.toString(), tenant);
        return buried(database, key, tenant);
    }

    /** The same of all keys that the company has or ever had, told once. */
    long destroyAll(JdbcClient database, TenantId company) {
        // before it is told: what the ledger has is done by everybody
        if (company.equals(TenantId.PLATFORM)) throw new IllegalArgumentException("The platform is no company");
        if (!isErased(database, company)) tell(COMPANY_KIND, company.value(), company.value());
        return buried(database, company.value());
    }

    static boolean isErased(JdbcClient database, TenantId company) {
        return database.sql("SELECT EXISTS (SELECT FROM erased_company WHERE tenant_id = ?)")
                .param(company.value())
                .query(Boolean.class)
                .single();
    }

    private void tell(String kind, String subject, String tenant) {
        try {
            ledger.append(kind, subject, tenant);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Destroys again what the database does not know to be destroyed. */
    public void applyLedger(JdbcClient database) {
        try {
            var applied = database.sql("SELECT number FROM ledger_mark")
                    .query(Long.class)
                    .single();
            var number = applied;
            for (var entry = ledger.entry(number + 1); entry.isPresent(); entry = ledger.entry(number + 1)) {
                apply(database, entry.get());
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

    private static void apply(JdbcClient database, LedgerEntry entry) {
        if (entry.kind().equals(KIND)) buried(database, UUID.fromString(entry.subject()), entry.tenant());
        if (entry.kind().equals(COMPANY_KIND)) buried(database, entry.tenant());
    }

    private static long buried(JdbcClient database, String company) {
        return database.sql("SELECT destroy_company_keys(?)")
                .param(company)
                .query(Long.class)
                .single();
    }

    private static long buried(JdbcClient database, UUID key, String tenant) {
        return database.sql("SELECT destroy_key(?, ?)")
                .params(key, tenant)
                .query(Long.class)
                .single();
    }
}
