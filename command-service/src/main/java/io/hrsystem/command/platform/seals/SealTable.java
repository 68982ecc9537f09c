package io.hrsystem.command.platform.seals;

import io.hrsystem.contract.seals.CompanyLeaf;
import io.hrsystem.contract.seals.RecoveryRecord;
import io.hrsystem.contract.seals.SealKey;
import io.hrsystem.contract.seals.Signed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The seals in the command database. Each number is there once, so of two nodes that make it one has made it. */
record SealTable(JdbcClient system, TransactionTemplate transaction) {
    KeptSeal last() {
        return system.sql("SELECT * FROM seal ORDER BY seal_number DESC LIMIT 1")
                .query(KeptSeal::of)
                .optional()
                .orElse(KeptSeal.BEFORE_THE_FIRST);
    }

    Optional<KeptSeal> numbered(long number) {
        return system.sql("SELECT * FROM seal WHERE seal_number = ?")
                .param(number)
                .query(KeptSeal::of)
                .optional();
    }

    /** Returns whether it was made here, rather than by another node before. */
    boolean add(MadeSeal made, SealKey key) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var added = system.sql("""
                INSERT INTO seal (seal_number, statement, signature, recovery, until_xid, until_pos, events)
                VALUES (?, ?, ?, nullif(?, '-'), ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                    .params(
                            made.number(),
                            made.signed().statement(),
                            made.signed().signature(),
                            made.recovery(),
                            made.until().xid(),
                            made.until().pos(),
                            made.events())
                    .update();
            if (added == 0) return false;
            keep(key);
            roots(made);
            return true;
        }));
    }

    private void keep(SealKey key) {
        system.sql("INSERT INTO seal_key (key_id, public_key) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(key.id(), key.text())
                .update();
    }

    private void roots(MadeSeal made) {
        system.sql("""
            INSERT INTO seal_root (tenant_id, seal_number, events, root)
            SELECT tenant_id, ?, events, root FROM unnest(?::text[], ?::integer[], ?::bytea[]) AS given (tenant_id, events, root)
            """)
                .params(
                        made.number(),
                        all(made, CompanyLeaf::tenant, String[]::new),
                        all(made, CompanyLeaf::events, Integer[]::new),
                        all(made, CompanyLeaf::root, byte[][]::new))
                .update();
    }

    private static <T> T[] all(MadeSeal made, Function<CompanyLeaf, T> value, IntFunction<T[]> array) {
        return made.companies().stream().map(value).toArray(array);
    }

    /** Those that are not known to be in the ledger, in their order. */
    List<KeptSeal> untold() {
        return system.sql("""
            SELECT * FROM seal WHERE seal_number > (SELECT coalesce(max(seal_number), 0) FROM seal_told)
             ORDER BY seal_number LIMIT 1000
            """).query(KeptSeal::of).list();
    }

    void told(long number, long ledgerNumber) {
        system.sql("INSERT INTO seal_told (seal_number, ledger_number) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(number, ledgerNumber)
                .update();
    }

    /** Up to where the ledger has nothing about seals that is not known here. */
    long lastTold() {
        return system.sql("SELECT coalesce(max(ledger_number), 0) FROM seal_told")
                .query(Long.class)
                .single();
    }

    /** The recovery that was found after this moment and that no statement speaks of yet. */
    Optional<String> recoveryAfter(Instant moment) {
        return system.sql("""
            SELECT recovery_id FROM recovery
             WHERE found_at >= ? AND recovery_id NOT IN (SELECT recovery_id FROM seal_recovery)
             ORDER BY found_at DESC LIMIT 1
            """).param(Timestamp.from(moment)).query(String.class).optional();
    }

    /** Whether it is known that the seals up to this one hold no more. */
    boolean isRecovered(String lost) {
        return system.sql("SELECT EXISTS (SELECT FROM seal_recovery WHERE lost_hash = ?)")
                .param(lost)
                .query(Boolean.class)
                .single();
    }

    void add(RecoveryRecord record, Signed signed, SealKey key) {
        transaction.executeWithoutResult(_ -> {
            keep(key);
            system.sql("""
                INSERT INTO seal_recovery (recovery_hash, recovery_id, lost_hash, statement, signature)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                    .params(signed.hash(), record.recoveryId(), record.lost(), signed.statement(), signed.signature())
                    .update();
        });
    }

    /** That which no seal has named yet; the next one does. */
    Optional<Signed> pendingRecovery() {
        return system.sql("""
            SELECT statement, signature FROM seal_recovery
             WHERE NOT EXISTS (SELECT FROM seal WHERE recovery = recovery_hash)
            """)
                .query((row, _) -> new Signed(row.getString(1), row.getString(2)))
                .optional();
    }
}
