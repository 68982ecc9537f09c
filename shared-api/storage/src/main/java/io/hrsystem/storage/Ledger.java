package io.hrsystem.storage;

import java.io.IOException;
import java.util.Optional;

/**
 * What must be known even if all databases are set back: erasures, key tombstones, decisions about access, mails sent.
 * Entries are appended and never changed, each chained to the one before, so that a changed or missing one is found.
 * Several processes may append.
 */
public interface Ledger {
    /** Returns when the entry is kept. */
    LedgerEntry append(String kind, String subject, String tenant) throws IOException;

    /** The entry of that number; empty if there is none yet. */
    Optional<LedgerEntry> entry(long number) throws IOException;

    /** The newest entry; empty if there is none at all. */
    Optional<LedgerEntry> last() throws IOException;

    /**
     * Reads all entries and checks the chain.
     *
     * @return the first number that is not as it was written; empty if all are
     */
    default Optional<Long> firstBroken() throws IOException {
        var end = last().map(LedgerEntry::number).orElse(0L);
        var before = LedgerEntry.NONE;
        for (var number = 1L; number <= end; number++) {
            var entry = entry(number);
            if (entry.isEmpty()
                    || entry.get().number() != number
                    || !entry.get().follows(before)) return Optional.of(number);
            before = entry.get().hash();
        }
        return Optional.empty();
    }
}
