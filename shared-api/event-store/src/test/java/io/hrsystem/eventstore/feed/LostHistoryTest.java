package io.hrsystem.eventstore.feed;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.event;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.TestStore;
import io.hrsystem.eventstore.json.Serializers;
import java.time.Duration;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store is set back, or comes from another server, under those who read it. */
class LostHistoryTest {
    private final OwnServer.Database database = OwnServer.database();
    private final TestStore store = new TestStore(database.app());
    private final JdbcClient superuser = database.unguarded();
    private final EventFeed feed = new EventFeed(database.system(), Serializers.events()).start();
    private GlobalPosition read = GlobalPosition.ORIGIN;

    @BeforeEach
    void readThree() throws InterruptedException {
        for (var number = 0; number < 3; number++) store.append(event(ACME, "person-" + number, 0));
        var stream = feed.openStream(null);
        for (var number = 0; number < 3; number++)
            read = GlobalPosition.of(stream.nextAvailable().trackingToken());
        stream.close();
        await().until(() -> feed.position().equals(read));
    }

    @AfterEach
    void drop() {
        feed.close();
        database.close();
    }

    @Test
    void whoKnowsNoMoreThanThereIsReadsOn() {
        assertThatCode(() -> feed.require(List.of(GlobalPosition.ORIGIN, read))).doesNotThrowAnyException();
        assertThat(feed.openStream(read).hasNextAvailable()).isFalse();
    }

    @Test
    void whoKnowsMoreThanThereIsDoesNotBegin() {
        setBack();
        assertThatThrownBy(() -> feed.require(List.of(read))).isInstanceOf(LostHistory.class);
        var stream = feed.openStream(read);
        assertThatThrownBy(stream::hasNextAvailable)
                .isInstanceOf(LostHistory.class)
                .hasMessageContaining("set back");
    }

    @Test
    void norFromAnEmptyStore() {
        superuser.sql("DELETE FROM event").update();
        var stream = feed.openStream(read);
        assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(LostHistory.class);
        assertThatCode(() -> feed.require(List.of(GlobalPosition.ORIGIN))).doesNotThrowAnyException();
    }

    @Test
    void whoReadsStopsWhenTheConnectionComesBackToAStoreThatWasSetBack() {
        var stream = feed.openStream(read);
        assertThat(stream.hasNextAvailable()).isFalse();
        setBack();
        breakConnections();
        await().untilAsserted(() -> assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(LostHistory.class));
    }

    @Test
    void andDoesNotGoOnWhenTheStoreHasGrownAgain() {
        var stream = feed.openStream(read);
        assertThat(stream.hasNextAvailable()).isFalse();
        setBack();
        breakConnections();
        await().untilAsserted(() -> assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(LostHistory.class));
        for (var number = 3; number < 6; number++) store.append(event(ACME, "person-" + number, 0));
        await().during(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(LostHistory.class));
    }

    /** Its transaction had begun earlier and ended later: the last event is there, and one before it is not. */
    @Test
    void whatIsMissingBeforeTheLastEventIsNoticedToo() {
        store.append(event(ACME, "person-3", 0));
        store.append(event(ACME, "person-4", 0));
        var stream = feed.openStream(null);
        for (var number = 0; number < 5; number++) assertThat(next(stream)).isNotNull();
        await().until(() -> feed.position().equals(feed.createHeadToken()));
        superuser.sql("DELETE FROM event WHERE stream_id = 'person-3'").update();
        breakConnections();
        await().until(feed::isLost);
        assertThatThrownBy(stream::hasNextAvailable)
                .isInstanceOf(LostHistory.class)
                .hasMessageContaining("lacks 1");
    }

    @Test
    void whoBeginsAgainReadsWhatIsThereNow() {
        var before = feed.openStream(read);
        assertThat(before.hasNextAvailable()).isFalse();
        setBack();
        breakConnections();
        await().until(feed::isLost);

        feed.beginAgain();

        await().until(feed::isReading);
        store.append(event(ACME, "person-3", 0));
        var after = feed.openStream(null);
        for (var number = 0; number < 3; number++) assertThat(next(after)).isNotNull();
        assertThatThrownBy(before::hasNextAvailable).isInstanceOf(LostHistory.class);
        assertThat(feed.history()).isPositive();
    }

    /** Tokens of sagas are set back with the events. */
    @Test
    void besideCommandsItBeginsAgainByItself() {
        try (var beside = EventFeed.besideCommands(database.system(), Serializers.events())
                .start()) {
            await().until(beside::isReading);
            store.append(event(ACME, "person-3", 0));
            var before = beside.openStream(read);
            assertThat(next(before)).isNotNull();
            setBack();
            breakConnections();
            await().untilAsserted(
                            () -> assertThatThrownBy(before::hasNextAvailable).isInstanceOf(LostHistory.class));
            await().until(beside::isReading);
            store.append(event(ACME, "person-4", 0));
            var after = beside.openStream(null);
            for (var number = 0; number < 3; number++) assertThat(next(after)).isNotNull();
        }
    }

    private static @Nullable TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            return stream.hasNextAvailable(10, SECONDS) ? stream.nextAvailable() : null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void breakConnections() {
        superuser
                .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'event-feed'")
                .query()
                .listOfRows();
    }

    @Test
    void eventsOfTransactionsThatAreYetToComeAreFound() {
        superuser.sql("UPDATE event SET xid = xid + 1000000").update();
        assertThatThrownBy(() -> feed.require(List.of()))
                .isInstanceOf(LostHistory.class)
                .hasMessageContaining("server");
    }

    private void setBack() {
        superuser
                .sql("DELETE FROM event WHERE (xid, pos) >= (?, ?)")
                .params(read.xid(), read.pos())
                .update();
    }
}
