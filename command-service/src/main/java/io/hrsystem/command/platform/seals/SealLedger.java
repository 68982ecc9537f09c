package io.hrsystem.command.platform.seals;

import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.seals.Seal;
import io.hrsystem.contract.seals.Signed;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals in the ledger outside, which is not set back with the database. A seal is in the database first, so one that the
 * ledger has and the database has not belongs to a history that was lost.
 */
final class SealLedger {
    static final String SEALED = "seals.Sealed";
    static final String RECOVERED = "seals.Recovered";

    private final Ledger ledger;
    private final SealTable table;
    private long read;
    private @Nullable Signed lost;

    SealLedger(Ledger ledger, SealTable table) {
        this.ledger = ledger;
        this.table = table;
    }

    /** Appends what is missing there. */
    void catchUp() throws IOException {
        for (var seals = table.untold(); !seals.isEmpty(); seals = table.untold()) for (var it : seals) tell(it);
    }

    private void tell(KeptSeal seal) throws IOException {
        var entry = ledger.append(SEALED, seal.text(), TenantId.PLATFORM.value());
        table.told(seal.number(), entry.number());
    }

    void tell(Signed recovery) throws IOException {
        ledger.append(RECOVERED, recovery.text(), TenantId.PLATFORM.value());
    }

    /**
     * The newest seal of a history that was lost; empty if all that the ledger knows are here. What is found to be there
     * already is noted, so that it is not told again. Each entry is read once.
     */
    Optional<Signed> lost() throws IOException {
        read = Math.max(read, table.lastTold());
        for (var entry = ledger.entry(read + 1); entry.isPresent(); entry = ledger.entry(read + 1)) {
            if (entry.get().kind().equals(SEALED))
                look(entry.get().subject(), entry.get().number());
            read++;
        }
        return Optional.ofNullable(lost);
    }

    private void look(String text, long entry) {
        var signed = Signed.parse(text);
        var number = Seal.parse(signed.statement()).number();
        var own = table.numbered(number);
        if (own.isPresent() && own.get().text().equals(text)) table.told(number, entry);
        else lost = signed;
    }
}
