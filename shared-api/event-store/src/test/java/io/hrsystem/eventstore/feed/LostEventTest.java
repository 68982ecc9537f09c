package io.hrsystem.eventstore.feed;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.event;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.eventstore.TestStore;
import io.hrsystem.eventstore.json.Serializers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Why the store has an engine of its own. One transaction stays open for three seconds, a neighbour commits meanwhile,
 * and a reader comes by late, then once more when all is committed.
 */
class LostEventTest {
    private static final Duration OPEN = Duration.ofSeconds(3);
    private static final Duration GAP_TIMEOUT = Duration.ofSeconds(1);

    private final OwnServer.Database database = OwnServer.database();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void axonsEngineTakesTheOpenTransactionForAGapAndLosesItsEvent() throws Exception {
        var source = OwnServer.SERVER.superuser(database.name());
        var transactions = new JdbcTransactionManager(source);
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(source))
                .transactionManager(new SpringTransactionManager(transactions))
                .eventSerializer(Serializers.events())
                .snapshotSerializer(Serializers.events())
                .gapTimeout((int) GAP_TIMEOUT.toMillis())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        var token = new AtomicReference<TrackingToken>();
        Supplier<List<String>> reader = () -> {
            var events = engine.readEvents(token.get(), false).toList();
            events.forEach(it -> token.set(it.trackingToken()));
            return events.stream().map(LostEventTest::streamOf).toList();
        };

        assertThat(seen(
                        work -> new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run()),
                        stream -> engine.appendEvents(event(ACME, stream, 0)),
                        reader))
                .containsExactly("neighbour");
    }

    @Test
    void oursWaitsForIt() throws Exception {
        var store = new TestStore(database.app());
        try (var feed = new EventFeed(database.system(), Serializers.events()).start();
                var stream = feed.openStream(null)) {
            Supplier<List<String>> reader = () -> {
                var events = new ArrayList<String>();
                try {
                    while (stream.hasNextAvailable(1, SECONDS)) events.add(streamOf(stream.nextAvailable()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return events;
            };

            assertThat(seen(
                            work -> store.inTransaction(ACME, work),
                            name -> store.engine().appendEvents(event(ACME, name, 0)),
                            reader))
                    .containsExactly("slow", "neighbour");
        }
    }

    private static List<String> seen(
            Consumer<Runnable> transaction, Consumer<String> append, Supplier<List<String>> reader) throws Exception {
        var written = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(
                () -> transaction.accept(() -> {
                    append.accept("slow");
                    written.countDown();
                    pass(OPEN);
                }),
                Thread::startVirtualThread);
        assertThat(written.await(10, SECONDS)).isTrue();
        transaction.accept(() -> append.accept("neighbour"));
        pass(GAP_TIMEOUT.plusMillis(200));
        var seen = new ArrayList<>(reader.get());
        assertThat(slow).isNotDone();
        slow.get(10, SECONDS);
        seen.addAll(reader.get());
        return seen;
    }

    private static void pass(Duration time) {
        await().pollDelay(time).until(() -> true);
    }

    private static String streamOf(TrackedEventMessage<?> event) {
        return ((DomainEventMessage<?>) event).getAggregateIdentifier();
    }
}
