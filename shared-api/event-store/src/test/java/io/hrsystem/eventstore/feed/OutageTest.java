package io.hrsystem.eventstore.feed;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.event;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.Ids;
import io.hrsystem.eventstore.TestStore;
import io.hrsystem.eventstore.json.Serializers;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writer and reader are two processes here: nothing but NOTIFY and the clock can wake the reader. */
class OutageTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final OwnServer.Database database = OwnServer.database();
    private final TestStore store = new TestStore(database.app());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aLostNotifyIsMadeUpForByTheClock() throws Exception {
        try (var feed = new EventFeed(database.system(), Serializers.events()).start();
                var stream = feed.openStream(null)) {
            arrives(stream, append());
            arrives(stream, append());
        }
    }

    @Test
    void notifyAloneIsEnough() throws Exception {
        try (var feed = feedWithoutClock();
                var stream = feed.openStream(null);
                var notifier = new CommitNotifier(database.system()).start()) {
            awaitSession("LISTEN");
            arrivesAfterNotify(stream, notifier);
        }
    }

    @Test
    void aKilledListenerListensAgainAndLooksAtWhatItMissed() throws Exception {
        try (var feed = feedWithoutClock();
                var stream = feed.openStream(null);
                var notifier = new CommitNotifier(database.system()).start()) {
            var killed = awaitSession("LISTEN");
            arrivesAfterNotify(stream, notifier);
            var unsaid = append();
            assertThat(stream.hasNextAvailable(100, MILLISECONDS)).isFalse();
            terminate(killed);
            arrives(stream, unsaid);

            await().until(() -> awaitSession("LISTEN") != killed);
            arrivesAfterNotify(stream, notifier);
        }
    }

    @Test
    void aKilledNotifierSaysItAgain() throws Exception {
        try (var feed = feedWithoutClock();
                var stream = feed.openStream(null);
                var notifier = new CommitNotifier(database.system()).start()) {
            awaitSession("LISTEN");
            notifier.wake();
            terminate(awaitSession("NOTIFY"));
            arrivesAfterNotify(stream, notifier);
        }
    }

    @Test
    void theTailGoesOnAfterARestartOfTheServer() throws Exception {
        try (var feed = new EventFeed(database.system(), Serializers.events()).start();
                var stream = feed.openStream(null);
                var late = feed.openStream(null);
                var notifier = new CommitNotifier(database.system()).start()) {
            var first = append();
            arrives(stream, first);
            awaitSession("LISTEN");
            OwnServer.SERVER.close();
            notifier.wake();
            assertThat(late.hasNextAvailable(10, MILLISECONDS)).isTrue();
            OwnServer.SERVER.start();

            var second = append();
            arrives(stream, second);
            arrives(late, first);
            arrives(late, second);
            awaitSession("LISTEN");
        }
    }

    @Test
    void aTailThatStartsBeforeItsDatabaseWaitsForIt() throws Exception {
        var appended = append();
        OwnServer.SERVER.close();
        try (var feed = new EventFeed(database.system(), Serializers.events()).start();
                var stream = feed.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            OwnServer.SERVER.start();
            arrives(stream, appended);
        }
    }

    private EventFeed feedWithoutClock() {
        return new EventFeed(database.system(), Serializers.events(), NEVER).start();
    }

    private String append() {
        var stream = Ids.next();
        await().atMost(30, SECONDS).ignoreExceptions().until(() -> {
            store.append(event(ACME, stream, 0));
            return true;
        });
        return stream;
    }

    private void arrivesAfterNotify(BlockingStream<TrackedEventMessage<?>> stream, CommitNotifier notifier)
            throws InterruptedException {
        var appended = append();
        notifier.wake();
        arrives(stream, appended);
    }

    private static void arrives(BlockingStream<TrackedEventMessage<?>> stream, String appended)
            throws InterruptedException {
        assertThat(stream.hasNextAvailable(10, SECONDS)).isTrue();
        assertThat(((DomainEventMessage<?>) stream.nextAvailable()).getAggregateIdentifier())
                .isEqualTo(appended);
    }

    /** The server process that has executed this last. */
    private int awaitSession(String statement) {
        return await().atMost(20, SECONDS)
                .ignoreExceptions()
                .until(
                        () -> database.superuser()
                                .sql("SELECT max(pid) FROM pg_stat_activity WHERE datname = ? AND query LIKE ? || ' %'")
                                .params(database.name(), statement)
                                .query(Integer.class)
                                .single(),
                        Objects::nonNull);
    }

    private void terminate(int session) {
        database.superuser()
                .sql("SELECT pg_terminate_backend(?, 5000)")
                .param(session)
                .query(Boolean.class)
                .single();
    }
}
