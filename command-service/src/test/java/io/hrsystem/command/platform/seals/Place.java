package io.hrsystem.command.platform.seals;

import io.hrsystem.command.ForwardingLedger;
import io.hrsystem.eventstore.bulk.EventQuery;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import io.hrsystem.storage.ObjectLedger;
import io.hrsystem.testserver.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A command database with a ledger outside of it, and nodes that seal. */
final class Place implements AutoCloseable {
    final TestDatabase database = TestDatabase.command();
    private final JdbcClient superuser = JdbcClient.create(database.unguarded());
    Ledger ledger;
    private Path folder;

    Place(Path folder) throws IOException {
        this.folder = folder;
        ledger = ledger();
    }

    private Ledger ledger() throws IOException {
        return new ObjectLedger(new FolderObjects(folder), Clock.systemUTC());
    }

    /** Without anything in it, and with a ledger that is empty too. */
    void clear(Path another) throws IOException {
        folder = another;
        ledger = ledger();
        sql("TRUNCATE event, seal, seal_root, seal_key, seal_recovery, seal_told, recovery, alert");
    }

    Sealing node(Signer signer) {
        return node(signer, ledger, 1_000);
    }

    /** With its own memory of the ledger, as a process has. */
    Sealing node(Signer signer, Ledger seen, int most) {
        var table = new SealTable(
                JdbcClient.create(database.system()),
                new TransactionTemplate(new JdbcTransactionManager(database.system())));
        return new Sealing(
                new EventQuery(database.system()),
                table,
                new SealLedger(seen, table),
                signer,
                new AlertOutbox(new JdbcTemplate(database.system()), Clock.systemUTC()),
                new SealSettings(folder, Duration.ofMinutes(1), most),
                Clock.systemUTC());
    }

    static Signer signer() {
        return Signer.parse(Signer.generate());
    }

    /** One event of each, in one transaction. */
    void append(String... tenants) {
        for (var tenant : tenants)
            superuser.sql("""
                INSERT INTO event (tenant_id, stream_id, sequence, event_id, stream_type, payload_type, payload,
                                   metadata, recorded_at)
                VALUES (?, ?, 0, gen_random_uuid(), 'Day', 'attendance.CheckedIn', '{"at":  "09:00"}', '{}', now())
                """).params(tenant, "attendance:" + UUID.randomUUID()).update();
    }

    void sql(String statement) {
        superuser.sql(statement).update();
    }

    long count(String query) {
        return superuser.sql("SELECT count(*) FROM " + query).query(Long.class).single();
    }

    JdbcClient superuser() {
        return superuser;
    }

    List<LedgerEntry> told(String kind) throws IOException {
        var told = new ArrayList<LedgerEntry>();
        var number = 1L;
        for (var it = ledger.entry(number); it.isPresent(); it = ledger.entry(++number))
            if (it.get().kind().equals(kind)) told.add(it.get());
        return told;
    }

    /** Fails once, before or after it has appended. */
    static final class FailingLedger extends ForwardingLedger {
        private final boolean isAppended;
        private int left = 1;

        FailingLedger(Ledger ledger, boolean isAppended) {
            super(ledger);
            this.isAppended = isAppended;
        }

        boolean hasFailed() {
            return left == 0;
        }

        @Override
        public LedgerEntry append(String kind, String subject, String tenant, Map<String, String> details)
                throws IOException {
            if (left == 0) return super.append(kind, subject, tenant, details);
            left--;
            if (isAppended) super.append(kind, subject, tenant, details);
            throw new IOException("killed");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
