package io.hrsystem.storage;

import java.io.IOException;

/** An entry is missing, or is not as it was written. */
public final class BrokenLedger extends IOException {
    private final long number;

    BrokenLedger(long number) {
        super("The ledger is broken at entry " + number);
        this.number = number;
    }

    /** Of the entry. */
    public long number() {
        return number;
    }
}
