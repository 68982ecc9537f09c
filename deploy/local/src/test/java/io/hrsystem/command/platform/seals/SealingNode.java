package io.hrsystem.command.platform.seals;

import io.hrsystem.eventstore.bulk.EventQuery;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.storage.Ledger;
import io.hrsystem.testserver.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals as a node of command-service does, when it is told to. */
public final class SealingNode {
    private static final Signer SIGNER = Signer.parse(Signer.generate());

    private final Sealing sealing;

    public SealingNode(TestDatabase database, Ledger ledger) {
        var system = database.system();
        var table =
                new SealTable(JdbcClient.create(system), new TransactionTemplate(new JdbcTransactionManager(system)));
        sealing = new Sealing(
                new EventQuery(system),
                table,
                new SealLedger(ledger, table),
                SIGNER,
                new AlertOutbox(new JdbcTemplate(system), Clock.systemUTC()),
                new SealSettings(Path.of("none"), Duration.ofMinutes(1), 1_000),
                Clock.systemUTC());
    }

    public void seal() {
        sealing.run();
    }

    /** By the same key. */
    public static DocumentSigner documents() {
        return new DocumentSigner(SIGNER);
    }

    public static String keyId() {
        return SIGNER.key().id();
    }
}
