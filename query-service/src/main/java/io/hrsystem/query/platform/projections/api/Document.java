package io.hrsystem.query.platform.projections.api;

/** A component of a row that is kept as a whole, in one column of JSON: a record of plain values, lists and maps. */
public interface Document {}
