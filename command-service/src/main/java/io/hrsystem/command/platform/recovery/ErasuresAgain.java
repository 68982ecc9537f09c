package io.hrsystem.command.platform.recovery;

import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has what was erased after the point stay erased. */
@Component
final class ErasuresAgain {
    private final Ledger ledger;
    private final List<LostErasures> kinds;
    private final Recoveries recoveries;

    ErasuresAgain(Ledger ledger, List<LostErasures> kinds, Recoveries recoveries) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.recoveries = recoveries;
    }

    void check(Recovery recovery) throws IOException {
        var gone = new ArrayList<Long>();
        var left = new ArrayList<Long>();
        for (var entry : ledger.since(recovery.readFrom()))
            for (var kind : kinds)
                if (kind.kind().equals(entry.kind())) (kind.again(entry) ? gone : left).add(entry.number());
        recoveries.note(
                recovery,
                RecoveryCheck.ERASURES,
                left.isEmpty(),
                left.isEmpty() ? "Erased and gone: " + gone.size() : "Not gone, by entry of the ledger: " + left);
    }
}
