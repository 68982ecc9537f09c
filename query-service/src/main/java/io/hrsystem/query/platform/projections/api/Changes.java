package io.hrsystem.query.platform.projections.api;

import java.util.function.UnaryOperator;

/** What an event does to the rows of one table. All of an event's changes are made, or none. */
public interface Changes<R extends Row<R>> {
    /** Writes the row, whether or not there is one with its key. */
    void put(R row);

    /** Replaces the row of this key, which has to be there. */
    void change(RowKey<R> key, UnaryOperator<R> change);

    /** Replaces the row of that key, or writes this one if there is none yet. */
    void changeOrPut(R first, UnaryOperator<R> change);

    /** Removes the row of this key, if there is one. */
    void remove(RowKey<R> key);
}
