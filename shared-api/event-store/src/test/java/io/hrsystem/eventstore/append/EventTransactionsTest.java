package io.hrsystem.eventstore.append;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.event;
import static io.hrsystem.eventstore.TestStore.whileHandling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.Ids;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.TestStore;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.database.SqlBatch;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.testserver.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

class EventTransactionsTest {
    private static final TestDatabase DATABASE = TestDatabase.command();

    private final TestStore store = new TestStore(DATABASE.app());
    private final EventTransactions transactions = new EventTransactions(DATABASE.app());
    private final JdbcClient app = JdbcClient.create(DATABASE.app());
    private final String stream = "organisation:" + Ids.next();

    @BeforeAll
    static void createTableBeside() {
        JdbcClient.create(DATABASE.owner()).sql("""
            CREATE TABLE beside (name text NOT NULL PRIMARY KEY);
            GRANT INSERT ON beside TO hr_app;
            CREATE FUNCTION refuse() RETURNS void LANGUAGE plpgsql
              AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'HR409', MESSAGE = 'DOMAIN_TAKEN'; END $$\
            """).update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void nothingIsSentBeforeTheCommit() {
        inTransaction(() -> {
            append(event(ACME, stream, 0));
            beside(stream);
            assertThat(app.sql("SELECT pg_current_xact_id_if_assigned()::text")
                            .query(String.class)
                            .optional())
                    .isEmpty();
        });
        assertThat(store.load(ACME, stream)).hasSize(1);
        assertThat(isBeside()).isTrue();
    }

    @Test
    void allAppendsOfATransactionGoInTheirOrder() {
        inTransaction(() -> {
            append(event(ACME, stream, 0));
            append(event(ACME, stream, 1), event(ACME, stream, 2));
        });
        assertThat(store.load(ACME, stream))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void thePositionIsKnownAfterTheCommit() {
        var position = new AtomicReference<@Nullable GlobalPosition>();
        whileHandling(ACME, () -> {
            inTransaction(() -> append(event(ACME, stream, 0), event(ACME, stream, 1)));
            position.set(GlobalPosition.appendedIn(CurrentUnitOfWork.get()).orElseThrow());
            return true;
        });
        assertThat(JdbcClient.create(DATABASE.system())
                        .sql("SELECT xid, pos FROM event WHERE stream_id = ? AND sequence = 1")
                        .param(stream)
                        .query((row, _) -> new GlobalPosition(row.getLong(1), row.getLong(2)))
                        .single())
                .isEqualTo(position.get());
    }

    @Test
    void aConflictIsToldByTheCommitAndNothingGoesIn() {
        store.append(event(ACME, stream, 0));
        assertThatThrownBy(() -> inTransaction(() -> {
                    append(event(ACME, stream, 0));
                    beside(stream);
                }))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(isBeside()).isFalse();

        inTransaction(() -> append(event(ACME, stream, 1)));
        assertThatThrownBy(() -> inTransaction(() -> append(event(ACME, stream, 1))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(store.load(ACME, stream)).hasSize(2);
    }

    @Test
    void theGuardKeepsTheRowsOutToo() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    append(event(ACME, stream, 1));
                    beside(stream);
                }))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("is missing");
        assertThatThrownBy(() -> inTransaction(() -> {
                    append(event(ACME, stream, 1), event(ACME, stream, 2));
                    beside(stream);
                }))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("is missing");
        assertThat(store.load(ACME, stream)).isEmpty();
        assertThat(isBeside()).isFalse();
    }

    @Test
    void aRefusedRowKeepsTheEventsOut() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    append(event(ACME, stream, 0));
                    transactions.rows().add("SELECT refuse()");
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DOMAIN_TAKEN");
        assertThat(store.load(ACME, stream)).isEmpty();
    }

    @Test
    void anErrorOfARowIsNotTakenForAConflict() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    append(event(ACME, stream, 0));
                    beside(null);
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(store.load(ACME, stream)).isEmpty();
    }

    @Test
    void aTransactionAroundItIsAnother() {
        new TransactionTemplate(new JdbcTransactionManager(DATABASE.app())).executeWithoutResult(outer -> {
            inTransaction(() -> append(event(ACME, stream, 0)));
            outer.setRollbackOnly();
        });
        assertThat(store.load(ACME, stream)).hasSize(1);
    }

    @Test
    void whatIsRolledBackLeavesNothingBehind() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    append(event(ACME, stream, 0));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        inTransaction(() -> beside(stream));
        assertThat(store.load(ACME, stream)).isEmpty();
    }

    @Test
    void aStreamThatWasReadAheadIsFoundOnce() {
        store.append(event(ACME, stream, 0), event(ACME, stream, 1));
        whileHandling(ACME, () -> {
            inTransaction(() -> {
                readAhead(stream);
                CompletableFuture.runAsync(() -> store.append(event(ACME, stream, 2)))
                        .join();
                assertThat(load(stream)).as("as it was read ahead").hasSize(2);
                assertThat(load(stream)).as("asked for again").hasSize(3);
            });
            return true;
        });
    }

    @Test
    void anotherStreamThanTheOneReadAheadIsAskedFor() {
        var other = "organisation:" + Ids.next();
        store.append(event(ACME, stream, 0));
        store.append(event(ACME, other, 0), event(ACME, other, 1));
        whileHandling(ACME, () -> {
            inTransaction(() -> {
                readAhead(stream);
                assertThat(load(other)).hasSize(2);
                assertThat(load(stream)).hasSize(1);
            });
            return true;
        });
    }

    @Test
    void theGuardHoldsBehindAnEventThatWasLoadedToo() {
        whileHandling(ACME, () -> {
            assertThatThrownBy(() -> inTransaction(() -> {
                        // this transaction is older than the one that begins the stream
                        app.sql("SELECT pg_current_xact_id()::text")
                                .query(String.class)
                                .single();
                        CompletableFuture.runAsync(() -> store.append(event(ACME, stream, 0)))
                                .join();
                        assertThat(load(stream)).hasSize(1);
                        append(event(ACME, stream, 1));
                        beside(stream);
                    }))
                    .isInstanceOf(ConcurrencyException.class)
                    .hasMessageContaining("younger transaction");
            return true;
        });
        assertThat(store.load(ACME, stream)).hasSize(1);
        assertThat(isBeside()).isFalse();
    }

    @Test
    void whoHasLoadedLessThanThereIsMeetsAConflict() {
        store.append(event(ACME, stream, 0));
        whileHandling(ACME, () -> {
            assertThatThrownBy(() -> inTransaction(() -> {
                        assertThat(load(stream)).hasSize(1);
                        CompletableFuture.runAsync(() -> store.append(event(ACME, stream, 1)))
                                .join();
                        append(event(ACME, stream, 1));
                    }))
                    .isInstanceOf(ConcurrencyException.class);
            return true;
        });
        whileHandling(ACME, () -> {
            inTransaction(() -> {
                assertThat(load(stream)).hasSize(2);
                append(event(ACME, stream, 2));
            });
            return true;
        });
        assertThat(store.load(ACME, stream)).hasSize(3);
    }

    @Test
    void whatWasReadAheadIsForgottenWithItsTransaction() {
        whileHandling(ACME, () -> {
            inTransaction(() -> readAhead(stream));
            store.append(event(ACME, stream, 0));
            inTransaction(() -> assertThat(load(stream)).hasSize(1));
            return true;
        });
    }

    @Test
    void rowsAreNotWrittenOutsideOfATransaction() {
        assertThatThrownBy(transactions::rows).isInstanceOf(EventStoreException.class);
        var rows = new TransactionalWrites().add("SELECT 1");
        assertThatThrownBy(() -> rows.write(DATABASE.app())).isInstanceOf(EventStoreException.class);
    }

    @Test
    void aDatabaseThatIsNotThereIsNoTransactionBegun() {
        var gone = new PGSimpleDataSource();
        gone.setPortNumbers(new int[] {1});
        var nowhere = new EventTransactions(gone);
        for (var attempt : List.of(1, 2))
            assertThatThrownBy(nowhere::startTransaction)
                    .as("attempt %d", attempt)
                    .isInstanceOf(CannotCreateTransactionException.class);
    }

    private void inTransaction(Runnable work) {
        transactions.executeInTransaction(() -> {
            new TenantGate(DATABASE.app()).enterUngated(ACME);
            work.run();
        });
    }

    private void append(DomainEventMessage<?>... events) {
        store.engine().appendEvents(events);
    }

    private void readAhead(String name) {
        var first = new SqlBatch();
        transactions.readAhead(first, ACME.value(), name);
        first.send(new JdbcTemplate(DATABASE.app()));
    }

    private List<?> load(String name) {
        return store.engine().readEvents(name).asStream().toList();
    }

    private void beside(@Nullable String name) {
        transactions.rows().add("INSERT INTO beside VALUES (?)", name);
    }

    private boolean isBeside() {
        return JdbcClient.create(DATABASE.owner())
                .sql("SELECT EXISTS (SELECT FROM beside WHERE name = ?)")
                .param(stream)
                .query(Boolean.class)
                .single();
    }
}
