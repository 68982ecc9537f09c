package io.hrsystem.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers every committed event of every tenant, exactly once and in order, to any number of streams. One per
 * process: it reads the newest events once for all of them. Woken by commits of its own process, by NOTIFY and by the
 * clock, it goes on by itself after any loss of its connections.
 */
public final class EventTail implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventTail.class);
    private static final Duration FALLBACK = Duration.ofMillis(500);

    private final EventSerializer serializer;
    private final EventQuery query;
    private final TailReader reader;
    private final @Nullable NotifyListener listener;
    private final Set<TailStream> streams = ConcurrentHashMap.newKeySet();

    /**
     * For read models: somebody may be waiting to see what they have done.
     *
     * @param system the command database, as the role that sees all tenants
     */
    public EventTail(DataSource system, EventSerializer serializer) {
        this(system, serializer, FALLBACK);
    }

    /**
     * For sagas, beside commands whose database and processors it shares: it reads more at once, and what other
     * processes commit it notices by the clock alone, within half a second.
     */
    public static EventTail besideCommands(DataSource system, EventSerializer serializer) {
        return new EventTail(system, serializer, Pace.CALM, FALLBACK, false);
    }

    EventTail(DataSource system, EventSerializer serializer, Duration fallback) {
        this(system, serializer, Pace.BRISK, fallback, true);
    }

    private EventTail(DataSource system, EventSerializer serializer, Pace pace, Duration fallback, boolean listens) {
        this.serializer = serializer;
        query = new EventQuery(system);
        reader = new TailReader(query, new TailQuery(system), serializer, pace, fallback, this::tell);
        listener = listens ? new NotifyListener(system, reader::wake) : null;
    }

    /** Returns at once; a database that is not there yet is waited for. */
    public EventTail start() {
        reader.start();
        if (listener != null) listener.start();
        return this;
    }

    /** Says that there may be something new. Never blocks. */
    public void wake() {
        reader.wake();
    }

    /** The last event that was read: how far a stream that is up to date has come. */
    public GlobalPosition position() {
        return reader.position();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var stream = new TailStream(this, GlobalPosition.of(token));
        streams.add(stream);
        return stream;
    }

    @Override
    public GlobalPosition createTailToken() {
        return GlobalPosition.ORIGIN;
    }

    @Override
    public GlobalPosition createHeadToken() {
        try {
            return query.head();
        } catch (SQLException e) {
            throw new EventStoreException("The head of the event store cannot be read", e);
        }
    }

    @Override
    public GlobalPosition createTokenAt(Instant start) {
        try {
            return query.before(start);
        } catch (SQLException e) {
            throw new EventStoreException("The event store cannot be searched by time", e);
        }
    }

    @Override
    public void close() {
        if (listener != null) listener.close();
        reader.close();
    }

    HeadBuffer buffer() {
        return reader.buffer();
    }

    List<TrackedEventMessage<?>> pageAfter(GlobalPosition position) {
        try {
            return serializer.messages(query.page(position, GlobalPosition.END, TailReader.PAGE));
        } catch (SQLException e) {
            LOG.warn("Events after {} cannot be read now, will try again: {}", position, e.getMessage());
            return List.of();
        }
    }

    void forget(TailStream stream) {
        streams.remove(stream);
    }

    private void tell(boolean news) {
        for (var stream : streams) if (news || stream.isBehind()) stream.wake();
    }
}
