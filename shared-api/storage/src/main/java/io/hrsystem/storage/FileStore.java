package io.hrsystem.storage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Files that hold what is personal or secret: imports, exports, packages. Nobody reads them without the key. */
public interface FileStore {
    /** Keeps all of the content, however long, in place of what may be there. It is there as a whole or not at all. */
    void write(ObjectName name, InputStream content) throws IOException;

    /**
     * The content, to be closed; empty if there is no such file. Reading fails with an {@link IOException} if the file
     * was changed, cut off, or written under another name.
     */
    Optional<InputStream> read(ObjectName name) throws IOException;

    /** Changes nothing if there is none. */
    void delete(ObjectName name) throws IOException;
}
