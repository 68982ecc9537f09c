package io.hrsystem.command.platform.seals;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.seals.RecoveryRecord;
import io.hrsystem.contract.seals.Seal;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventQuery;
import io.hrsystem.platform.alerts.AlertCause;
import io.hrsystem.platform.alerts.AlertOutbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what has been stored since the last seal and can have nothing stored before it any more. Ended at any point it
 * goes on where it was: a seal is there as a whole or not at all, and once.
 */
record Sealing(
        EventQuery events,
        SealTable table,
        SealLedger ledger,
        Signer signer,
        AlertOutbox alerts,
        SealSettings settings,
        Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    /** Until nothing is left, or another node is at it. */
    void run() {
        try {
            if (!isOfThisHistory()) return;
            ledger.catchUp();
            while (!Thread.currentThread().isInterrupted() && sealNext()) ledger.catchUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean sealNext() throws SQLException {
        var before = table.last();
        var page = events.page(before.until(), GlobalPosition.END, settings.most());
        if (page.isEmpty()) return false;
        var recovery = table.pendingRecovery().map(Signed::hash).orElse(Seal.NONE);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return table.add(MadeSeal.of(page, before, recovery, signer, now), signer.key());
    }

    /** If the ledger knows of seals of a lost history, a statement says so before there is a seal in their place. */
    private boolean isOfThisHistory() throws IOException {
        var lost = ledger.lost();
        if (lost.isEmpty()) return true;
        var last = Seal.parse(lost.get().statement());
        if (table.isRecovered(lost.get().hash())) return true;
        var recovery = table.recoveryAfter(last.sealedAt());
        if (recovery.isEmpty()) {
            LOG.error("Seal {} in the ledger is not in the database, and no recovery is known: sealing stops", last);
            alerts.raise(AlertCause.SEALS_LOST, TenantId.PLATFORM, "seal " + last.number());
            return false;
        }
        var common = table.last();
        var record = new RecoveryRecord(
                recovery.get(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                common.number(),
                common.hash(),
                last.number(),
                lost.get().hash(),
                signer.key().id());
        var signed = signer.sign(record.statement());
        // told first: told twice it is the same, and not at all it would leave a fork that nobody can explain
        ledger.tell(signed);
        table.add(record, signed, signer.key());
        return true;
    }
}
