package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Events that somebody has decided to go on without. A rebuild tries them again, since what reads them may have been put
 * right; if they still cannot be applied, they hold nothing up.
 */
public record SetAside(Set<Event> events) {
    public static final SetAside NOTHING = new SetAside(Set.of());

    /** By its place in its stream. */
    public record Event(Stream stream, long sequence) {}

    public static SetAside of(JdbcOperations database, String processor) {
        return new SetAside(database
                .query(
                        "SELECT tenant_id, stream_id, sequence FROM set_aside_event WHERE processor = ?",
                        (row, _) ->
                                new Event(new Stream(new TenantId(row.getString(1)), row.getString(2)), row.getLong(3)),
                        processor)
                .stream()
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean holds(EventEnvelope event) {
        return !events.isEmpty()
                && events.contains(new Event(event.stream(), event.meta().sequence()));
    }

    /** Whether it may be left out. */
    public boolean holds(Parked parked) {
        return holds(parked.event());
    }
}
