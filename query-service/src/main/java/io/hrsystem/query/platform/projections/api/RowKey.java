package io.hrsystem.query.platform.projections.api;

/** The key of a row: a record of the key columns, the tenant first if the row belongs to one. */
public interface RowKey<R extends Row<R>> {}
