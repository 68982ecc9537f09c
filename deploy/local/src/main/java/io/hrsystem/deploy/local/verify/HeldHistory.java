package io.hrsystem.deploy.local.verify;

import io.hrsystem.contract.seals.Seal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the last recovery that a ledger tells of says: which of the seals told before it hold. A recovery before it may have
 * said so of others, since a restore can be undone by another.
 *
 * @param recovery the number of its entry
 * @param first the first seal that is known to hold; of those before it nothing can be said
 */
record HeldHistory(long recovery, long first, Set<String> hashes) {
    /** Without a recovery all seals hold. */
    static final HeldHistory ALL = new HeldHistory(0, 1, Set.of());

    /**
     * @param common the last seal that holds
     * @param seals those that were told, by their hashes
     */
    static HeldHistory of(long recovery, String common, Map<String, Seal> seals) {
        var hashes = new HashSet<String>();
        var first = Long.MAX_VALUE;
        var next = common;
        for (var seal = seals.get(next); seal != null; seal = seals.get(next)) {
            hashes.add(next);
            first = seal.number();
            next = seal.previous();
        }
        return new HeldHistory(recovery, next.equals(Seal.NONE) ? 1 : first, Set.copyOf(hashes));
    }

    /** @param entry the number of what told of it */
    boolean isLost(long entry, long number, String hash) {
        return entry < recovery && number >= first && !hashes.contains(hash);
    }
}
