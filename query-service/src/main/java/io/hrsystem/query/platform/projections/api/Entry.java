package io.hrsystem.query.platform.projections.api;

/** A row that one event puts and no other changes: a rebuild writes it and does not look back. */
public interface Entry<R extends Row<R>> extends Row<R> {}
