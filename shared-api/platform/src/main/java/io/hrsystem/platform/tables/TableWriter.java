package io.hrsystem.platform.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Writes a file row by row; memory does not grow with it. */
public interface TableWriter extends Closeable {
    /**
     * These columns, from 0, hold whole numbers from here on: a spreadsheet adds them up, and none is taken for a formula.
     */
    void numbers(Set<Integer> columns);

    /** Adds a row of texts, none of which a spreadsheet will run. */
    void row(List<String> cells) throws IOException;

    /** Writes the end. */
    @Override
    void close() throws IOException;
}
