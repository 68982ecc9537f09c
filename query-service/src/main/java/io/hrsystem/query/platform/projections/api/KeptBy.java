package io.hrsystem.query.platform.projections.api;

/**
 * Says that rows are no table of the read side: they are handed to a function of the database, with their columns as
 * its arguments, and it keeps the newest by itself. Such rows are only ever put.
 */
public record KeptBy(String function) {}
