package io.hrsystem.command;

import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import io.hrsystem.storage.LedgerMark;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A real ledger, for what is to go wrong with one thing of it. */
public class ForwardingLedger implements Ledger {
    private final Ledger ledger;

    protected ForwardingLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public LedgerEntry append(String kind, String subject, String tenant, Map<String, String> details)
            throws IOException {
        return ledger.append(kind, subject, tenant, details);
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
