package io.hrsystem.query.platform.projections.api;

/**
 * One row of a read model: an immutable record whose first component is its key, itself a record of the key columns
 * with the tenant first. Columns are named like the components, in snake case; a component that is a record of one
 * value is a column of that value.
 */
public interface Row<K extends Record> {
    K key();
}
