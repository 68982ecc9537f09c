package io.hrsystem.query.platform.projections.api;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a projection may know of an event besides its content.
 *
 * @param stream the aggregate that it happened to
 * @param sequence its place in the stream, from 0
 * @param at when it was recorded
 * @param actor who did it; in a rebuild only told to projections whose rows have a {@link Document} or a component of
 *     that name
 * @param position where it is among all events
 */
public record EventMeta(
        TenantId tenant,
        String stream,
        long sequence,
        Instant at,
        @Nullable String actor,
        GlobalPosition position) {
    /** The number of events of the stream, this one included. */
    public long version() {
        return sequence + 1;
    }

    public boolean isFirst() {
        return sequence == 0;
    }
}
