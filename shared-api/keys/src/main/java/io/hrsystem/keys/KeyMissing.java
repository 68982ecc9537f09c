package io.hrsystem.keys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of a stored value is lost: it is neither there nor known to be destroyed, or what it is wrapped by does not open
 * it. Nothing may be derived from what cannot be read, so whoever reads stops.
 */
public final class KeyMissing extends RuntimeException {
    private KeyMissing(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public static KeyMissing of(UUID key) {
        return because("Key %s is missing, and it has no tombstone: restore the database of keys".formatted(key), null);
    }

    static KeyMissing because(String what, @Nullable Throwable cause) {
        return new KeyMissing(cause == null ? what : what + ": " + cause.getMessage(), cause);
    }
}
