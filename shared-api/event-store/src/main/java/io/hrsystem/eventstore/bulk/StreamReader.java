package io.hrsystem.eventstore.bulk;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.json.EventSerializer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Reads many streams of one company in one statement, for who folds them: stream by stream, each in its order. All ends
 * with a position below the horizon, so that the same is read whenever it is read. Thread-safe.
 */
public final class StreamReader {
    private final EventCopy copy;

    /**
     * What is read of streams.
     *
     * @param until the last event that counts
     * @param ids those alone; empty for all
     */
    public record Asked(TenantId company, GlobalPosition until, EventReader.Wanted wanted, Set<UUID> ids) {
        /** Without metadata. */
        public static Asked of(TenantId company, GlobalPosition until, Set<String> types) {
            return new Asked(company, until, new EventReader.Wanted(types, Set.of()), Set.of());
        }

        private String condition() {
            var base = "tenant_id = %s AND (xid, pos) <= (%d, %d) AND %s"
                    .formatted(
                            EventCopy.quoted(company.value()),
                            until.xid(),
                            until.pos(),
                            EventCopy.isOneOf(wanted.types()));
            if (ids.isEmpty()) return base;
            var names = ids.stream().map(it -> "'" + it + "'").sorted().collect(joining(", "));
            return base + " AND event_id = ANY (ARRAY[" + names + "]::uuid[])";
        }
    }

    /** Streams from one name to another, both included, in the order of their characters. */
    public record Range(String first, String last) {}

    /** @param system the command database, as the role that sees all tenants */
    public StreamReader(DataSource system, EventSerializer serializer) {
        copy = new EventCopy(system, serializer);
    }

    /** Of these streams, a look by key for each. */
    public List<StoredEvent> of(Collection<String> streams, Asked asked) {
        return streams.isEmpty() ? List.of() : read(selectOf(streams, asked));
    }

    /** Of streams whose names lie together, a scan of the key for each range. */
    public List<StoredEvent> between(Collection<Range> ranges, Asked asked) {
        return ranges.isEmpty() ? List.of() : read(selectBetween(ranges, asked));
    }

    /** The last event of the last stream in a range that has one. */
    public Optional<StoredEvent> last(Range range, Asked asked) {
        return read(selectBetween(List.of(range), asked) + " ORDER BY stream_id DESC, sequence DESC LIMIT 1").stream()
                .findFirst();
    }

    static String selectOf(Collection<String> streams, Asked asked) {
        var names = streams.stream().map(it -> "(" + EventCopy.quoted(it) + ")").collect(joining(", "));
        // OFFSET: a look by key for each stream, whatever the planner thinks of so many
        return """
            SELECT %s FROM (VALUES %s) AS asked (stream), LATERAL (
              SELECT * FROM event WHERE stream_id = stream AND %s OFFSET 0) AS event\
            """.formatted(EventCopy.columns(asked.wanted()), names, asked.condition());
    }

    /** Each range is planned by its own ends. */
    static String selectBetween(Collection<Range> ranges, Asked asked) {
        return ranges.stream()
                .map(it -> "SELECT %s FROM event WHERE stream_id BETWEEN %s AND %s AND %s"
                        .formatted(
                                EventCopy.columns(asked.wanted()),
                                EventCopy.quoted(it.first()),
                                EventCopy.quoted(it.last()),
                                asked.condition()))
                .collect(joining(" UNION ALL "));
    }

    private List<StoredEvent> read(String select) {
        try {
            // here and not there: what is sorted is wide, and the server would take it to its disk
            return copy.all(select).stream()
                    .sorted(comparing(StoredEvent::streamId).thenComparing(StoredEvent::sequence))
                    .toList();
        } catch (SQLException e) {
            throw new EventStoreException("Streams of a company cannot be read, SQL state " + e.getSQLState(), e);
        }
    }
}
