package io.hrsystem.command.platform.recovery;

import java.time.Duration;
import java.time.Instant;

/**
 * One that is under way.
 *
 * @param point what was asked of the restore; if nobody restored, when it was found that the history is another one
 * @param isLedgerKnown whether it has been noted up to where the ledger tells of the lost history
 */
record Recovery(String id, Instant point, boolean isLedgerKnown) {
    /** Clocks differ, and the ledger follows a little later. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** From here on the ledger may tell of what was lost. */
    Instant readFrom() {
        return point.minus(MARGIN);
    }
}
