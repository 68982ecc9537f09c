package io.hrsystem.command.tenants.certificates;

import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import io.hrsystem.storage.LedgerMark;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Dies before it has appended anything, as a process does that is killed between its event and its ledger. */
final class DyingLedger implements Ledger {
    private final Ledger ledger;
    private int deaths;

    DyingLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    int deaths() {
        return deaths;
    }

    @Override
    public LedgerEntry append(String kind, String subject, String tenant, Map<String, String> details)
            throws IOException {
        deaths++;
        throw new IOException("killed");
    }

    @Override
    public void reached(LedgerMark mark) throws IOException {
        ledger.reached(mark);
    }

    @Override
    public Optional<LedgerMark> reached() throws IOException {
        return ledger.reached();
    }

    @Override
    public Optional<LedgerEntry> entry(long number) throws IOException {
        return ledger.entry(number);
    }

    @Override
    public Optional<LedgerEntry> last() throws IOException {
        return ledger.last();
    }
}
