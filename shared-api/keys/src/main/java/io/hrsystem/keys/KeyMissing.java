package io.hrsystem.keys;

import java.util.UUID;

/**
 * A stored value names a key that is neither there nor known to be destroyed: the database of keys has lost it. Nothing
 * may be derived from what cannot be read, so whoever reads stops.
 */
public final class KeyMissing extends RuntimeException {
    public KeyMissing(UUID key) {
        super("Key %s is missing, and it has no tombstone: restore the database of keys".formatted(key));
    }
}
