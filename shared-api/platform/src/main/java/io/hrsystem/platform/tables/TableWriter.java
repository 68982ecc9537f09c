package io.hrsystem.platform.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a file row by row; memory does not grow with it. */
public interface TableWriter extends Closeable {
    /** Adds a row of texts, none of which a spreadsheet will run. */
    void row(List<String> cells) throws IOException;

    /** Writes the end. */
    @Override
    void close() throws IOException;
}
