package io.hrsystem.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be known even if all databases are set back: erasures, key tombstones, decisions about access, mails sent.
 * Entries are appended and never changed, each chained to the one before, so that a changed or missing one is found.
 * Several processes may append.
 */
public interface Ledger {
    /** Returns when the entry is kept. */
    default LedgerEntry append(String kind, String subject, String tenant) throws IOException {
        return append(kind, subject, tenant, Map.of());
    }

    /**
     * The same with what else has to be known.
     *
     * @param details nothing personal, no secret
     */
    LedgerEntry append(String kind, String subject, String tenant, Map<String, String> details) throws IOException;

    /** Says up to where what has happened is told here. */
    void reached(LedgerMark mark) throws IOException;

    /** What was said last of that; empty if nothing ever was. */
    Optional<LedgerMark> reached() throws IOException;

    /**
     * The entry of that number; empty if there is none yet.
     *
     * @throws BrokenLedger if what is there is none
     */
    Optional<LedgerEntry> entry(long number) throws IOException;

    /** The newest entry; empty if there is none at all. */
    Optional<LedgerEntry> last() throws IOException;

    /**
     * The entries from this moment on, oldest first.
     *
     * @throws BrokenLedger if one of them is not as it was written, or not there
     */
    default List<LedgerEntry> since(Instant moment) throws IOException {
        var found = new ArrayDeque<LedgerEntry>();
        for (var number = last().map(LedgerEntry::number).orElse(0L); number > 0; number--) {
            var entry = read(number);
            if (!found.isEmpty() && !found.getFirst().follows(entry.hash()))
                throw new BrokenLedger(found.getFirst().number());
            if (entry.recordedAt().isBefore(moment)) return new ArrayList<>(found);
            found.addFirst(entry);
        }
        if (!found.isEmpty() && !found.getFirst().follows(LedgerEntry.NONE)) throw new BrokenLedger(1);
        return new ArrayList<>(found);
    }

    private LedgerEntry read(long number) throws IOException {
        return entry(number).filter(it -> it.number() == number).orElseThrow(() -> new BrokenLedger(number));
    }

    /**
     * Reads all entries and checks the chain.
     *
     * @return the first number that is not as it was written; empty if all are
     */
    default Optional<Long> firstBroken() throws IOException {
        try {
            var end = last().map(LedgerEntry::number).orElse(0L);
            var before = LedgerEntry.NONE;
            for (var number = 1L; number <= end; number++) {
                var entry = read(number);
                if (!entry.follows(before)) return Optional.of(number);
                before = entry.hash();
            }
            return Optional.empty();
        } catch (BrokenLedger broken) {
            return Optional.of(broken.number());
        }
    }
}
