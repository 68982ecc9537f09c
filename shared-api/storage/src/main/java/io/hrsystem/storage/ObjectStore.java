package io.hrsystem.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whole objects by name. What has been put is there when the call returns, also after a loss of power; a reader sees an
 * object as a whole or not at all.
 */
public interface ObjectStore {
    /** Puts the file's content in place of what may be there. */
    void put(ObjectName name, Path content) throws IOException;

    /**
     * Puts a small object unless there is one of that name; of several at the same time one succeeds.
     *
     * @return whether it was put
     */
    boolean putIfAbsent(ObjectName name, byte[] content) throws IOException;

    /** Copies the object into a file; false if there is none. */
    boolean get(ObjectName name, Path target) throws IOException;

    /** A small object; empty if there is none. */
    Optional<byte[]> get(ObjectName name) throws IOException;

    /** Changes nothing if there is none. */
    void delete(ObjectName name) throws IOException;
}
