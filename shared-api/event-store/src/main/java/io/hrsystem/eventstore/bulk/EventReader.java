package io.hrsystem.eventstore.bulk;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.json.EventSerializer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads all events of all tenants in bulk and in order, for rebuilds and audits. Any number of threads may share it. */
public final class EventReader {
    private static final int PAGE = 10_000;

    private final EventQuery query;
    private final EventCopy copy;

    /** A part of the store: behind {@code after}, up to and with {@code until}. */
    public record Range(GlobalPosition after, GlobalPosition until) {
        /** Parts that lie one after the other, for one thread each; about equal if transactions are alike. */
        public List<Range> split(int parts) {
            var ranges = new ArrayList<Range>(parts);
            var step = (until.xid() - after.xid()) / parts;
            var from = after;
            for (var part = 1; part < parts; part++) {
                var to = until.lowerBound(new GlobalPosition(after.xid() + part * step, Long.MAX_VALUE));
                ranges.add(new Range(from, to));
                from = to;
            }
            ranges.add(new Range(from, until));
            return ranges;
        }
    }

    /**
     * Some types of events, by their logical names.
     *
     * @param withMetadata those of them that are read with their metadata
     */
    public record Wanted(Set<String> types, Set<String> withMetadata) {
        /** All that any of them wants. */
        public static Wanted together(Collection<Wanted> all) {
            return new Wanted(union(all, Wanted::types), union(all, Wanted::withMetadata));
        }

        private static Set<String> union(Collection<Wanted> all, Function<Wanted, Set<String>> names) {
            return all.stream().flatMap(it -> names.apply(it).stream()).collect(toUnmodifiableSet());
        }
    }

    /** An event in its stream. */
    public record StreamEnd(TenantId tenant, String stream, long sequence) {}

    /** @param system the command database, as the role that sees all tenants */
    public EventReader(DataSource system, EventSerializer serializer) {
        this.query = new EventQuery(system);
        this.copy = new EventCopy(system, serializer);
    }

    /** The last event before which nothing can appear any more; the origin if there is none. */
    public GlobalPosition head() {
        return asking(query::head);
    }

    /** Returns how many events there were. What the consumer throws ends the reading. */
    public long read(GlobalPosition afterExclusive, GlobalPosition untilInclusive, Consumer<StoredEvent> consumer) {
        return read(afterExclusive, untilInclusive, consumer, copy::page);
    }

    /** The same of some types; others do not leave the database. */
    public long read(
            GlobalPosition afterExclusive,
            GlobalPosition untilInclusive,
            Wanted wanted,
            Consumer<StoredEvent> consumer) {
        return read(
                afterExclusive, untilInclusive, consumer, (from, until, size) -> copy.page(from, until, wanted, size));
    }

    /** The same of one tenant. */
    public long read(
            GlobalPosition afterExclusive,
            GlobalPosition untilInclusive,
            TenantId tenant,
            Wanted wanted,
            Consumer<StoredEvent> consumer) {
        return read(
                afterExclusive,
                untilInclusive,
                consumer,
                (from, until, size) -> copy.page(from, until, tenant, wanted, size));
    }

    /**
     * One tenant's events of some types, stream by stream and each stream in its order. Returns how many there were. What
     * the consumer throws ends the reading.
     *
     * @param untilInclusive below the horizon, as the head is
     */
    public long readStreams(
            TenantId tenant, GlobalPosition untilInclusive, Wanted wanted, Consumer<StoredEvent> consumer) {
        var count = 0L;
        var stream = "";
        var sequence = 0L;
        var size = PAGE;
        while (true) {
            var afterStream = stream;
            var afterSequence = sequence;
            var most = size;
            var page =
                    asking(() -> copy.pageOfStreams(tenant, afterStream, afterSequence, untilInclusive, wanted, most));
            var events = page.events();
            events.forEach(consumer);
            count += events.size();
            if (!page.cut() && events.size() < size) return count;
            stream = events.getLast().streamId();
            sequence = events.getLast().sequence();
            size = page.cut() ? events.size() : Math.min(PAGE, 2 * size);
        }
    }

    /** How many events of these types a tenant has up to a position. */
    public long count(TenantId tenant, GlobalPosition untilInclusive, Set<String> types) {
        return asking(() -> query.count(tenant.value(), untilInclusive, types));
    }

    /** When the last event up to a position was recorded; the epoch if there is none. */
    public Instant recordedAt(GlobalPosition position) {
        return asking(() -> query.recordedAt(position));
    }

    /** The last position at which everything was recorded before this instant; the head if that is all there is. */
    public GlobalPosition before(Instant instant) {
        return asking(() -> query.before(instant));
    }

    /** The same without metadata. */
    public long read(
            GlobalPosition afterExclusive,
            GlobalPosition untilInclusive,
            Set<String> types,
            Consumer<StoredEvent> consumer) {
        return read(afterExclusive, untilInclusive, new Wanted(types, Set.of()), consumer);
    }

    /**
     * The events at these positions, in their order; at most a few thousand.
     *
     * @throws EventStoreException if one of them is not there
     */
    public List<StoredEvent> at(List<GlobalPosition> positions) {
        if (positions.isEmpty()) return List.of();
        var events = asking(() -> copy.at(positions));
        if (events.size() != positions.size())
            throw new EventStoreException("%d of %d events are not in the event store"
                    .formatted(positions.size() - events.size(), positions.size()));
        return events;
    }

    /** The last one up to a position; empty if there is none, or none any more. */
    public Optional<StoredEvent> last(GlobalPosition untilInclusive) {
        return asking(() -> copy.last(untilInclusive));
    }

    /** One stream's events with these logical names, in their order; streams are short. */
    public List<StoredEvent> ofStream(
            TenantId tenant, String stream, GlobalPosition untilInclusive, Set<String> types) {
        return asking(() -> copy.ofStream(tenant.value(), stream, untilInclusive, types));
    }

    /**
     * What came before in some streams, up to and with a sequence in each, stream by stream and in their order, without
     * metadata.
     *
     * @param most of one stream: of more the last ones
     */
    public List<StoredEvent> upTo(Collection<StreamEnd> ends, int most) {
        return ends.isEmpty() ? List.of() : asking(() -> copy.upTo(ends, most));
    }

    private long read(
            GlobalPosition afterExclusive, GlobalPosition untilInclusive, Consumer<StoredEvent> consumer, Pages pages) {
        var count = 0L;
        var from = afterExclusive;
        var size = PAGE;
        while (true) {
            var start = from;
            var most = size;
            var page = asking(() -> pages.between(start, untilInclusive, most));
            var events = page.events();
            events.forEach(consumer);
            count += events.size();
            if (!page.cut() && events.size() < size) return count;
            from = events.getLast().position();
            // large events come in crowds
            size = page.cut() ? events.size() : Math.min(PAGE, 2 * size);
        }
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new EventStoreException("The event store cannot be read, SQL state " + e.getSQLState(), e);
        }
    }

    private interface Pages {
        EventCopy.Page between(GlobalPosition after, GlobalPosition until, int size) throws SQLException;
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }
}
