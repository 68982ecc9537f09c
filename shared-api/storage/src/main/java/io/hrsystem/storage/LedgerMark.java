package io.hrsystem.storage;

import java.time.Instant;

/**
 * Up to where the ledger tells what happened. It is no entry: a newer one takes its place.
 *
 * @param position in whatever is followed
 */
public record LedgerMark(String position, Instant at) {}
