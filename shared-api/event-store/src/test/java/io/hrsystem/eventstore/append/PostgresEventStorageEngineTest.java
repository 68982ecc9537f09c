package io.hrsystem.eventstore.append;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.OTHER;
import static io.hrsystem.eventstore.TestStore.event;
import static io.hrsystem.eventstore.TestStore.renamed;
import static io.hrsystem.eventstore.TestStore.whileHandling;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.Ids;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.TestStore;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.testserver.TestDatabase;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresEventStorageEngineTest {
    private static final TestDatabase DATABASE = TestDatabase.command();

    private final TestStore store = new TestStore(DATABASE.app());
    private final JdbcClient system = JdbcClient.create(DATABASE.system());
    private final String stream = "organisation:" + Ids.next();

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aStreamIsReadAsItWasWritten() {
        var created = event(ACME, stream, 0, renamed("영업부 \"Sales\" \\ {1,2}"));
        var changed = event(ACME, stream, 1);
        store.append(created);
        store.append(changed);

        assertThat(store.load(ACME, stream)).satisfiesExactly(it -> isSame(it, created), it -> isSame(it, changed));
    }

    /** A newer release has written them; what was decided without them could be wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload_type = 'organisation.DepartmentMerged'",
                "payload = '{\"departmentId\": \"d\", \"name\": \"n\", \"effectiveFrom\": \"when it suits\"}'"
            })
    void aStreamThatCannotBeReadAsAWholeIsNotReadInPart(String change) {
        store.append(event(ACME, stream, 0), event(ACME, stream, 1));
        JdbcClient.create(DATABASE.unguarded())
                .sql("UPDATE event SET %s WHERE stream_id = ? AND sequence = 1".formatted(change))
                .param(stream)
                .update();

        assertThatThrownBy(() -> store.load(ACME, stream))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.NEWER_RELEASE_NEEDED));
    }

    @Test
    void allEventsOfAUnitOfWorkAreWrittenTogetherAndInOrder() {
        var neighbour = "organisation:" + Ids.next();
        store.append(event(ACME, stream, 0));
        var quoted = event(ACME, stream, 2, renamed("{\"a\",NULL,\\}"));
        store.append(event(ACME, stream, 1), event(ACME, neighbour, 0), quoted, event(ACME, neighbour, 1));

        isSame(store.load(ACME, stream).get(2), quoted);
        assertThat(system.sql("SELECT stream_id || ' ' || sequence FROM event WHERE stream_id IN (?, ?) ORDER BY"
                                + " xid, pos")
                        .params(stream, neighbour)
                        .query(String.class)
                        .list())
                .containsExactly(stream + " 0", stream + " 1", neighbour + " 0", stream + " 2", neighbour + " 1");
        assertThat(system.sql("SELECT count(DISTINCT xid) FROM event WHERE stream_id IN (?, ?)")
                        .params(stream, neighbour)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theUnitOfWorkRemembersTheLastPosition() {
        var position = store.inTransaction(
                ACME,
                () -> whileHandling(ACME, () -> {
                    store.engine().appendEvents(event(ACME, stream, 0), event(ACME, stream, 1));
                    return GlobalPosition.appendedIn(CurrentUnitOfWork.get()).orElseThrow();
                }));
        assertThat(system.sql("SELECT xid, pos FROM event WHERE stream_id = ? AND sequence = 1")
                        .param(stream)
                        .query((row, _) -> new GlobalPosition(row.getLong(1), row.getLong(2)))
                        .single())
                .isEqualTo(position);
    }

    @Test
    void ofTwoWritersOnOneStreamOneWins() throws Exception {
        store.append(event(ACME, stream, 0));
        var appended = new CountDownLatch(1);
        var rival = CompletableFuture.runAsync(
                () -> store.inTransaction(ACME, () -> {
                    store.engine().appendEvents(event(ACME, stream, 1, renamed("first")));
                    appended.countDown();
                    waitsForThis();
                }),
                Thread::startVirtualThread);
        assertThat(appended.await(10, SECONDS)).isTrue();

        assertThatThrownBy(() -> store.append(event(ACME, stream, 1, renamed("second"))))
                .isInstanceOf(ConcurrencyException.class);
        rival.get(10, SECONDS);
        assertThat(store.load(ACME, stream)).hasSize(2);
        assertThat(store.load(ACME, stream).get(1).getPayload()).isEqualTo(renamed("first"));
    }

    /** Returns when the other writer queues up behind our row. */
    private void waitsForThis() {
        await().until(() -> system.sql("""
            SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid')\
            """).query(Boolean.class).single());
    }

    @Test
    void creatingAStreamThatExistsIsToldApart() {
        store.append(event(ACME, stream, 0));
        assertThatThrownBy(() -> store.append(event(ACME, stream, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> store.append(event(ACME, stream, 0), event(ACME, stream, 1)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> store.append(event(ACME, "organisation:" + Ids.next(), 0), event(ACME, stream, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void aConflictBesideANewStreamIsAConflict() {
        store.append(event(ACME, stream, 0));
        store.append(event(ACME, stream, 1));
        assertThatThrownBy(() -> store.append(event(ACME, "organisation:" + Ids.next(), 0), event(ACME, stream, 1)))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void anEventWithoutItsPredecessorIsRefused() {
        assertThatThrownBy(() -> store.append(event(ACME, stream, 1))).isInstanceOf(ConcurrencyException.class);
        store.append(event(ACME, stream, 0));
        assertThatThrownBy(() -> store.append(event(ACME, stream, 2), event(ACME, stream, 3)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.load(ACME, stream)).hasSize(1);
    }

    @Test
    void anotherTenantsStreamOfTheSameNameIsNoPredecessor() {
        store.append(event(OTHER, stream, 0));
        assertThatThrownBy(() -> store.append(event(ACME, stream, 1))).isInstanceOf(ConcurrencyException.class);
        store.append(event(ACME, stream, 0));
        assertThat(store.load(OTHER, stream)).hasSize(1);
    }

    @Test
    void anEventIsNotWrittenBeforeAPredecessorOfAYoungerTransaction() {
        assertThatThrownBy(() -> store.inTransaction(ACME, () -> {
                    JdbcClient.create(DATABASE.app())
                            .sql("SELECT pg_current_xact_id()")
                            .query(String.class)
                            .single();
                    CompletableFuture.runAsync(() -> store.append(event(ACME, stream, 0)), Thread::startVirtualThread)
                            .join();
                    store.engine().appendEvents(event(ACME, stream, 1));
                }))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("younger transaction");
        assertThat(store.load(ACME, stream)).hasSize(1);
    }

    @Test
    void theGuardHoldsForManyEventsToo() {
        assertThatThrownBy(() -> store.inTransaction(ACME, () -> {
                    JdbcClient.create(DATABASE.app())
                            .sql("SELECT pg_current_xact_id()")
                            .query(String.class)
                            .single();
                    CompletableFuture.runAsync(() -> store.append(event(ACME, stream, 0)), Thread::startVirtualThread)
                            .join();
                    store.engine().appendEvents(event(ACME, stream, 1), event(ACME, stream, 2));
                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.load(ACME, stream)).hasSize(1);
    }

    @Test
    void aLaterAppendOfTheSameTransactionGoesOn() {
        store.inTransaction(ACME, () -> {
            store.engine().appendEvents(event(ACME, stream, 0));
            store.engine().appendEvents(event(ACME, stream, 1));
        });
        assertThat(store.load(ACME, stream)).hasSize(2);
    }

    @Test
    void theStoreRefusesWhatItCouldNotGiveBack() {
        var tenant = Map.of(MetadataKeys.TENANT, ACME.value());
        refused(new GenericDomainEventMessage<>("Organisation", stream, 0, renamed("Sales")), "without a tenant");
        refused(
                new GenericDomainEventMessage<>(
                        "Organisation", stream, 0, renamed("Sales"), Map.of(MetadataKeys.TENANT, ACME.value(), "n", 1)),
                "Metadata 'n' is not text");
        assertThatThrownBy(() -> store.inTransaction(
                        ACME, () -> store.engine().appendEvents(new GenericEventMessage<>(renamed("Sales"), tenant))))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("not published by an aggregate");
        assertThatThrownBy(() -> store.inTransaction(
                        ACME,
                        () -> store.engine()
                                .appendEvents(
                                        new GenericDomainEventMessage<>("Organisation", stream, 0, "text", tenant))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not in the event catalogue");
    }

    /** Every reader loads it for ever. */
    @Test
    void noEventIsLargerThan64KiB() {
        store.append(event(ACME, stream, 0, renamed("x".repeat(65_000))));
        assertThatThrownBy(() -> store.append(event(ACME, stream, 1, renamed("x".repeat(65_536)))))
                .isInstanceOf(Refusal.class)
                .hasMessage("EVENT_TOO_LARGE");
        assertThatThrownBy(() -> store.append(event(ACME, stream, 1, renamed("한".repeat(21_900)))))
                .hasMessage("EVENT_TOO_LARGE");
        store.append(event(ACME, stream, 1, renamed("한".repeat(21_700))));
        assertThat(store.load(ACME, stream)).hasSize(2);
    }

    @Test
    void nothingIsReadOrWrittenOutsideOfATransaction() {
        assertThatThrownBy(() -> store.engine().appendEvents(event(ACME, stream, 0)))
                .isInstanceOf(EventStoreException.class);
        assertThatThrownBy(() -> whileHandling(ACME, () -> store.engine().readEvents(stream)))
                .isInstanceOf(EventStoreException.class);
    }

    @Test
    void aStreamIsNotReadForAMessageWithoutATenant() {
        assertThatThrownBy(() -> store.inTransaction(ACME, () -> store.engine().readEvents(stream)))
                .isInstanceOf(EventStoreException.class);
    }

    @Test
    void theLastSequenceIsKnown() {
        store.append(event(ACME, stream, 0), event(ACME, stream, 1));
        assertThat(store.inTransaction(
                        ACME, () -> whileHandling(ACME, () -> store.engine().lastSequenceNumberFor(stream))))
                .contains(1L);
        assertThat(store.inTransaction(
                        ACME, () -> whileHandling(ACME, () -> store.engine().lastSequenceNumberFor("none"))))
                .isEmpty();
    }

    private void refused(DomainEventMessage<?> event, String reason) {
        assertThatThrownBy(() -> store.inTransaction(ACME, () -> store.engine().appendEvents(List.of(event))))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining(reason);
    }

    private static void isSame(DomainEventMessage<?> read, DomainEventMessage<?> written) {
        assertThat(read.getPayload()).isEqualTo(written.getPayload());
        assertThat(read.getMetaData()).isEqualTo(written.getMetaData());
        assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
        assertThat(read.getType()).isEqualTo(written.getType());
        assertThat(read.getAggregateIdentifier()).isEqualTo(written.getAggregateIdentifier());
        assertThat(read.getSequenceNumber()).isEqualTo(written.getSequenceNumber());
        assertThat(read.getTimestamp()).isEqualTo(written.getTimestamp().truncatedTo(ChronoUnit.MICROS));
    }
}
