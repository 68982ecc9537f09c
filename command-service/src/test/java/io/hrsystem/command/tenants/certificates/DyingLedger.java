package io.hrsystem.command.tenants.certificates;

import io.hrsystem.command.ForwardingLedger;
import io.hrsystem.storage.Ledger;
import io.hrsystem.storage.LedgerEntry;
import java.io.IOException;
import java.util.Map;

/** Dies before it has appended anything, as a process does that is killed between its event and its ledger. */
final class DyingLedger extends ForwardingLedger {
    private int deaths;

    DyingLedger(Ledger ledger) {
        super(ledger);
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
}
