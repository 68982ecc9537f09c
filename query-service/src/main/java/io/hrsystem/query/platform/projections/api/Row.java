package io.hrsystem.query.platform.projections.api;

/**
 * One row of a read model: an immutable record whose first component is its key. {@code EmployeeRow} is a row of the
 * table {@code employee}, and its columns are named like its components, in snake case. A component that is a record of
 * one value is a column of that value; the key, and any other record of several values, is a column for each of them,
 * as if they stood in the row itself. A {@link Document} is one column.
 */
public interface Row<R extends Row<R>> {
    RowKey<R> key();
}
