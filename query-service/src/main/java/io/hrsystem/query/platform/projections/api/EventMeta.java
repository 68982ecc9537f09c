package io.hrsystem.query.platform.projections.api;

import io.hrsystem.contract.TenantId;
import java.time.Instant;

/**
 * What a projection may know of an event besides its content.
 *
 * @param stream the aggregate that it happened to
 * @param sequence its place in the stream, from 0
 * @param at when it was recorded
 */
public record EventMeta(TenantId tenant, String stream, long sequence, Instant at) {
    /** The number of events of the stream, this one included. */
    public long version() {
        return sequence + 1;
    }

    public boolean isFirst() {
        return sequence == 0;
    }
}
