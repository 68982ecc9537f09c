package io.hrsystem.command.platform.recovery;

import io.hrsystem.storage.LedgerEntry;

/** What was erased for good, and is known in the ledger: a restore may have brought it back. */
public interface LostErasures {
    /** Of the ledger's entries that tell it. */
    String kind();

    /** Erases it again, unless it is gone; answers whether it is. */
    boolean again(LedgerEntry entry);
}
