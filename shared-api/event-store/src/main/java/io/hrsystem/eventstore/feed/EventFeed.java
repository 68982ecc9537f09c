package io.hrsystem.eventstore.feed;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.bulk.EventQuery;
import io.hrsystem.eventstore.json.EventSerializer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Delivers every committed event of every tenant, exactly once and in order, to any number of streams. One per
 * process: it reads the newest events once for all of them. Woken by commits of its own process, by NOTIFY and by the
 * clock, it goes on by itself after any loss of its connections.
 */
public final class EventFeed implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration FALLBACK = Duration.ofMillis(500);

    private final DataSource database;
    private final EventSerializer serializer;
    private final EventQuery query;
    private final FeedReader reader;
    private final @Nullable NotifyListener listener;
    private final Set<FeedStream> streams = ConcurrentHashMap.newKeySet();

    /**
     * For read models: somebody may be waiting to see what they have done.
     *
     * @param system the command database, as the role that sees all tenants
     */
    public EventFeed(DataSource system, EventSerializer serializer) {
        this(system, serializer, FALLBACK);
    }

    /**
     * For sagas, beside commands whose database and processors it shares: it reads more at once, and what other
     * processes commit it notices by the clock alone, within half a second.
     */
    public static EventFeed besideCommands(DataSource system, EventSerializer serializer) {
        return new EventFeed(system, serializer, PollInterval.FOR_BACKGROUND_WORK, FALLBACK, false);
    }

    EventFeed(DataSource system, EventSerializer serializer, Duration fallback) {
        this(system, serializer, PollInterval.FOR_WAITING_READERS, fallback, true);
    }

    private EventFeed(
            DataSource system, EventSerializer serializer, PollInterval pace, Duration fallback, boolean listens) {
        this.database = system;
        this.serializer = serializer;
        query = new EventQuery(system);
        reader = new FeedReader(query, new FeedQuery(system), serializer, pace, fallback, this::tell);
        listener = listens ? new NotifyListener(system, reader::wake) : null;
    }

    /** Returns at once; a database that is not there yet is waited for. */
    public EventFeed start() {
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

    /**
     * @throws LostHistory if one of these positions is behind the last event of the store, or the store has been moved to
     *     a server that did not write it
     */
    public void require(Collection<GlobalPosition> known) {
        var last = known.stream().max(GlobalPosition::compareTo).orElse(GlobalPosition.ORIGIN);
        var connection = DataSourceUtils.getConnection(database);
        try {
            History.require(connection, last);
        } catch (SQLException e) {
            throw new EventStoreException("The event store cannot be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** A database that is not there yet is waited for; reading fails with {@link LostHistory} if it ends before the token. */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        var stream = new FeedStream(this, GlobalPosition.of(token));
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

    void requireHistory() {
        reader.requireHistory();
    }

    /**
     * Whether it is known that a stream may begin there.
     *
     * @throws LostHistory if it may not
     */
    boolean mayBeginAt(GlobalPosition position) {
        try {
            require(List.of(position));
            return true;
        } catch (LostHistory e) {
            throw e;
        } catch (EventStoreException | DataAccessException e) {
            return false;
        }
    }

    HeadBuffer buffer() {
        return reader.buffer();
    }

    List<TrackedEventMessage<?>> pageAfter(GlobalPosition position) {
        try {
            return serializer.messages(query.page(position, GlobalPosition.END, FeedReader.PAGE));
        } catch (SQLException e) {
            LOG.warn("Events after {} cannot be read now, will try again: {}", position, e.getMessage());
            return List.of();
        }
    }

    void forget(FeedStream stream) {
        streams.remove(stream);
    }

    private void tell(boolean news) {
        for (var stream : streams) if (news || stream.isBehind()) stream.wake();
    }
}
