package io.hrsystem.command.platform.recovery;

import io.hrsystem.storage.LedgerEntry;

/** What left the system, and is known in the ledger; the database that was set back may not know it any more. */
public interface ToldOutside {
    /** Of the ledger's entries that tell it. */
    String kind();

    /** Notes it again. What is known already stays as it is. */
    void again(LedgerEntry entry);
}
