package io.hrsystem.eventstore.feed;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.OTHER;
import static io.hrsystem.eventstore.TestStore.event;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.TestStore;
import io.hrsystem.eventstore.json.Serializers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class EventFeedTest {
    private static final int WRITERS = 16;
    private static final int EVENTS = 10_000;
    private static final Executor THREADS = Thread::startVirtualThread;

    private final OwnServer.Database database = OwnServer.database();
    private final TestStore store = new TestStore(database.app());
    private final AtomicInteger queries = new AtomicInteger();
    private final EventFeed feed = new EventFeed(counting(), Serializers.events()).start();

    @AfterEach
    void drop() {
        feed.close();
        database.close();
    }

    @Test
    void everyCommittedEventIsDeliveredOnceAndInOrderWhateverTheWritersDo() throws Exception {
        var follower = feed.openStream(null);
        var sleeper = feed.openStream(null);
        var followed = CompletableFuture.supplyAsync(() -> read(follower, EVENTS), THREADS);
        var left = new Semaphore(EVENTS);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(seed -> CompletableFuture.runAsync(() -> write(left, new Random(seed)), THREADS))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).get(60, SECONDS);

        var committed = positions();
        assertThat(committed).hasSize(EVENTS);
        assertThat(followed.get(30, SECONDS)).isEqualTo(committed);
        assertThat(follower.hasNextAvailable(20, MILLISECONDS)).isFalse();
        assertThat(read(sleeper, EVENTS)).isEqualTo(committed);
        assertThat(read(feed.openStream(committed.get(4_999)), EVENTS - 5_000))
                .isEqualTo(committed.subList(5_000, EVENTS));
    }

    /** One to three events per transaction, which takes its time after writing and is rolled back now and then. */
    private void write(Semaphore left, Random random) {
        while (left.tryAcquire()) {
            var size = random.nextInt(3) == 0 && left.tryAcquire(2) ? 3 : 1;
            var tenant = random.nextBoolean() ? ACME : OTHER;
            if (random.nextInt(10) == 0) append(size, tenant, random, true);
            append(size, tenant, random, false);
        }
    }

    private void append(int size, TenantId tenant, Random random, boolean rollBack) {
        var stream = Ids.next();
        var events = LongStream.range(0, size)
                .mapToObj(it -> event(tenant, stream, it))
                .toArray(DomainEventMessage[]::new);
        try {
            store.inTransaction(tenant, () -> {
                store.engine().appendEvents(events);
                LockSupport.parkNanos(random.nextLong(random.nextInt(50) == 0 ? 200_000_000 : 10_000_000));
                if (rollBack) throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException e) {
            assertThat(rollBack).isTrue();
        }
    }

    @Test
    void anEventBehindARunningTransactionIsHiddenAndThenDeliveredWithoutAnyFurtherCommit() throws Exception {
        try (var deaf = new EventFeed(database.system(), Serializers.events(), Duration.ofHours(1)).start()) {
            var stream = deaf.openStream(null);
            var written = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            var slow = CompletableFuture.runAsync(
                    () -> store.inTransaction(ACME, () -> {
                        store.engine().appendEvents(event(ACME, "slow", 0));
                        written.countDown();
                        uninterrupted(release);
                    }),
                    THREADS);
            assertThat(written.await(10, SECONDS)).isTrue();
            store.append(event(ACME, "quick", 0));
            deaf.wake();

            assertThat(stream.hasNextAvailable(300, MILLISECONDS)).isFalse();
            release.countDown();
            slow.get(10, SECONDS);
            assertThat(streams(stream, 2)).containsExactly("slow", "quick");
        }
    }

    @Test
    void aCommitOfTheSameProcessIsSeenAtOnce() throws Exception {
        try (var deaf = new EventFeed(database.system(), Serializers.events(), Duration.ofHours(1)).start()) {
            var stream = deaf.openStream(null);
            var told = new Semaphore(0);
            assertThat(stream.setOnAvailableCallback(told::release)).isTrue();
            assertThat(stream.hasNextAvailable(20, MILLISECONDS)).isFalse();

            store.append(event(ACME, "local", 0));
            deaf.wake();
            await().until(() -> told.drainPermits() > 0 && stream.peek().isPresent());
            assertThat(streams(stream, 1)).containsExactly("local");
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void besideCommandsTheClockIsEnoughForCommitsOfOtherProcesses() {
        try (var calm = EventFeed.besideCommands(database.system(), Serializers.events())
                .start()) {
            var stream = calm.openStream(null);
            await().until(() -> calm.position().equals(calm.createHeadToken()));
            store.append(event(ACME, "of another process", 0));
            assertThat(streams(stream, 1)).containsExactly("of another process");
        }
    }

    @Test
    void streamsShareOneReadingOfTheNewestEvents() {
        for (var i = 0; i < 10; i++) feed.openStream(feed.createHeadToken()).hasNextAvailable();
        store.append(event(ACME, "shared", 0));
        var streams = List.of(feed.openStream(null), feed.openStream(null), feed.openStream(null));
        await().until(() -> feed.position().equals(feed.createHeadToken()));
        var before = queries.get();
        var messages = streams.stream().map(it -> it.peek().orElseThrow()).toList();
        assertThat(messages).allSatisfy(it -> assertThat(it).isSameAs(messages.getFirst()));
        assertThat(queries.get()).isEqualTo(before);
    }

    @Test
    void anIdleTailAsksSeldom() {
        // what a session has done is counted a second later
        await().until(() -> transactions() > 0);
        var before = transactions();
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        assertThat(transactions() - before).isBetween(1L, 75L);
    }

    private long transactions() {
        return database.superuser()
                .sql("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    @Test
    void theHeadIsTheLastEventBelowTheHorizon() {
        assertThat(feed.createTailToken()).isEqualTo(GlobalPosition.ORIGIN);
        assertThat(feed.createHeadToken()).isEqualTo(GlobalPosition.ORIGIN);
        store.append(event(ACME, "head", 0), event(ACME, "head", 1));
        var head = feed.createHeadToken();
        assertThat(head).isEqualTo(positions().getLast());
        store.inTransaction(ACME, () -> {
            store.engine().appendEvents(event(ACME, "open", 0));
            CompletableFuture.runAsync(() -> store.append(event(ACME, "head", 2)), THREADS)
                    .join();
            assertThat(feed.createHeadToken()).isEqualTo(head);
        });
        assertThat(feed.createHeadToken()).isEqualTo(positions().getLast());
    }

    @Test
    void aTokenByTimeStandsBeforeTheFirstEventSinceThen() {
        var now = event(ACME, "time", 0);
        // half a microsecond would be rounded up
        var early = new GenericDomainEventMessage<>(
                now.getType(), now.getAggregateIdentifier(), 0, now, Instant.parse("2026-03-02T09:00:00.123456789Z"));
        store.append(early);
        store.append(event(ACME, "time", 1));
        var start = early.getTimestamp();
        assertThat(read(feed.openStream(feed.createTokenAt(start)), 2)).isEqualTo(positions());
        assertThat(feed.createTokenAt(start.plus(Duration.ofDays(100_000)))).isEqualTo(feed.createHeadToken());
    }

    private List<GlobalPosition> positions() {
        return database.superuser()
                .sql("SELECT xid, pos FROM event ORDER BY xid, pos")
                .query((row, _) -> new GlobalPosition(row.getLong(1), row.getLong(2)))
                .list();
    }

    private static List<GlobalPosition> read(BlockingStream<TrackedEventMessage<?>> stream, int count) {
        return next(stream, count).stream()
                .map(it -> GlobalPosition.of(it.trackingToken()))
                .toList();
    }

    private static List<String> streams(BlockingStream<TrackedEventMessage<?>> stream, int count) {
        return next(stream, count).stream()
                .map(it -> ((DomainEventMessage<?>) it).getAggregateIdentifier())
                .toList();
    }

    private static List<TrackedEventMessage<?>> next(BlockingStream<TrackedEventMessage<?>> stream, int count) {
        var events = new ArrayList<TrackedEventMessage<?>>();
        try {
            while (events.size() < count && stream.hasNextAvailable(30, SECONDS)) events.add(stream.nextAvailable());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return events;
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DelegatingDataSource counting() {
        return new DelegatingDataSource(database.system()) {
            @Override
            public Connection getConnection() throws SQLException {
                queries.incrementAndGet();
                return super.getConnection();
            }
        };
    }
}
