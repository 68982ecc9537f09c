package io.hrsystem.query.platform.graphql.api;

/**
 * The rules that something was computed by.
 *
 * @param id the hash of what holds by them
 */
public record RuleSetReference(String id) {}
