package io.hrsystem.query.platform.projections;

import io.hrsystem.contract.TenantId;
import io.hrsystem.query.platform.projections.EventEnvelope.Stream;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Events that somebody has decided to go on without. A rebuild tries them again, since what reads them may have been put
 * right; if they still cannot be applied, they hold nothing up. Neither do events of companies that are being erased, of
 * which a part may have gone already.
 *
 * @param isErased asked of those that cannot be applied
 */
public record SetAside(Set<Event> events, Predicate<TenantId> isErased) {
    public static final SetAside NOTHING = new SetAside(Set.of(), _ -> false);

    /** By its place in its stream. */
    public record Event(Stream stream, long sequence) {}

    public static SetAside of(JdbcOperations database, String processor) {
        var events = database
                .query(
                        "SELECT tenant_id, stream_id, sequence FROM set_aside_event WHERE processor = ?",
                        (row, _) ->
                                new Event(new Stream(new TenantId(row.getString(1)), row.getString(2)), row.getLong(3)),
                        processor)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        return new SetAside(events, new ErasedCompanies(database)::contains);
    }

    boolean holds(EventEnvelope event) {
        return events.contains(new Event(event.stream(), event.meta().sequence()))
                || isErased.test(event.meta().tenant());
    }

    /** Whether it may be left out. */
    public boolean holds(Parked parked) {
        return holds(parked.event());
    }
}
