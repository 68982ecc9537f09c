package io.hrsystem.command.platform.seals;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.eventstore.bulk.EventQuery;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.platform.database.Pools;
import io.hrsystem.storage.FolderObjects;
import io.hrsystem.storage.ObjectLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals as command-service does. */
public final class Seals implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final HikariDataSource system;
    private final Sealing sealing;
    private final JdbcClient database;

    public Seals(Pools pools) throws IOException {
        system = pools.system(pools.properties().command());
        database = JdbcClient.create(system);
        var table = new SealTable(database, new TransactionTemplate(new JdbcTransactionManager(system)));
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "ledger-");
        var ledger = new ObjectLedger(new FolderObjects(folder), Clock.systemUTC());
        sealing = new Sealing(
                new EventQuery(system),
                table,
                new SealLedger(ledger, table),
                Signer.parse(Signer.generate()),
                new AlertOutbox(new JdbcTemplate(system), Clock.systemUTC()),
                new SealSettings(folder, EVERY, MOST),
                Clock.systemUTC());
    }

    /** Returns when all that is there is sealed. */
    public void seal() {
        sealing.run();
    }

    public long unsealed() {
        return database.sql("""
            SELECT count(*) FROM event
             WHERE (xid, pos) > (SELECT until_xid, until_pos FROM seal ORDER BY seal_number DESC LIMIT 1)
            """).query(Long.class).single();
    }

    @Override
    public void close() {
        system.close();
    }
}
