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
import java.util.concurrent.locks.LockSupport;
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
    private final FeedQuery newest;
    private final FeedReader reader;
    private final @Nullable NotifyListener listener;
    private final Set<FeedStream> streams = ConcurrentHashMap.newKeySet();
    private volatile Runnable whenLost = () -> {};

    /**
     * For read models: somebody may be waiting to see what they have done.
     *
     * @param system the command database, as the role that sees all tenants
     */
    public EventFeed(DataSource system, EventSerializer serializer) {
        this(system, serializer, HistoryCheck.NONE);
    }

    /** The same, with somebody who knows more of what has been read than where it ended. */
    public EventFeed(DataSource system, EventSerializer serializer, HistoryCheck check) {
        this(system, serializer, check, PollInterval.FOR_WAITING_READERS, FALLBACK, true);
    }

    /**
     * For sagas, beside commands whose database and processors it shares: it reads more at once, and what other
     * processes commit it notices by the clock alone, within half a second. Their tokens are set back together with the
     * events: it begins again by itself.
     */
    public static EventFeed besideCommands(DataSource system, EventSerializer serializer) {
        var feed =
                new EventFeed(system, serializer, HistoryCheck.NONE, PollInterval.FOR_BACKGROUND_WORK, FALLBACK, false);
        feed.whenLost(() -> {
            LockSupport.parkNanos(FALLBACK.toNanos());
            feed.beginAgain();
        });
        return feed;
    }

    EventFeed(DataSource system, EventSerializer serializer, Duration fallback) {
        this(system, serializer, HistoryCheck.NONE, PollInterval.FOR_WAITING_READERS, fallback, true);
    }

    private EventFeed(
            DataSource system,
            EventSerializer serializer,
            HistoryCheck check,
            PollInterval pace,
            Duration fallback,
            boolean listens) {
        this.database = system;
        this.serializer = serializer;
        query = new EventQuery(system);
        newest = new FeedQuery(system, check);
        reader = new FeedReader(query, newest, serializer, pace, fallback, new Streams());
        listener = listens ? new NotifyListener(system, reader::wake) : null;
    }

    /** Called by the thread that reads, each time that it has stopped. */
    public void whenLost(Runnable told) {
        whenLost = told;
    }

    /** Whether reading has stopped, because the store is not the one that was read from. */
    public boolean isLost() {
        return reader.isLost();
    }

    /** Whether the store has been read since the feed began last, and so is the one that is known. */
    public boolean isReading() {
        return reader.isReading();
    }

    /** Reads on from where the store ends now. Streams that are open fail; those opened from now on begin where they say. */
    public void beginAgain() {
        reader.beginAgain();
    }

    /** The {@link io.hrsystem.eventstore.HistoryNumber} of what is read; 0 before anything has been. */
    public int history() {
        return newest.history();
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
        var stream = new FeedStream(this, GlobalPosition.of(token), reader.beginnings());
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

    void requireHistory(int beginning) {
        reader.requireHistory(beginning);
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

    private final class Streams implements FeedReader.Listener {
        @Override
        public void polled(boolean news) {
            for (var stream : streams) if (news || stream.isBehind()) stream.wake();
        }

        @Override
        public void lost() {
            whenLost.run();
        }
    }
}
