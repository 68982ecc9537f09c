package io.hrsystem.keys.master;

/**
 * Encrypts the companies' keysets. It has versions: the newest encrypts, older ones still decrypt until they are
 * retired. Whoever has it and the database of keys can read everything; each alone is of no use.
 */
public interface MasterKey {
    /** @param version of the master key that has encrypted it */
    record Wrapped(String version, byte[] bytes) {
        @Override
        public String toString() {
            return "wrapped by version " + version;
        }
    }

    /**
     * @param context must be the same to unwrap it
     * @throws MasterKeyUnavailable if it cannot be asked now
     */
    Wrapped wrap(byte[] plain, byte[] context);

    /**
     * @throws MasterKeyUnavailable if it cannot be asked now
     * @throws IllegalStateException if this key has not made it for this context, or its version has been retired
     */
    byte[] unwrap(byte[] wrapped, byte[] context);

    /** Makes a new version and returns its name. */
    String rotate();

    /** All versions but the newest decrypt no more. */
    void retire();
}
