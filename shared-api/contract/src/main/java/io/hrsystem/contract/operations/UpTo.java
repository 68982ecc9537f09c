package io.hrsystem.contract.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last event that counts, by its place among all events.
 *
 * @param xid of the transaction that wrote it
 * @param pos its order inside it
 * @param at the moment that was asked for; null if it was a place
 */
public record UpTo(long xid, long pos, @Nullable Instant at) {}
