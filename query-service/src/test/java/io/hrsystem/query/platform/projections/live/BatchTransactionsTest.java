package io.hrsystem.query.platform.projections.live;

import static io.hrsystem.contract.operations.MaintenanceMode.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.operations.MaintenanceEvent;
import io.hrsystem.contract.operations.MaintenanceEvent.MaintenanceModeChanged;
import io.hrsystem.contract.personal.FreeText;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.keys.KeyMissing;
import io.hrsystem.query.platform.projections.EventEnvelope;
import io.hrsystem.query.platform.projections.ProjectedTable;
import io.hrsystem.query.platform.projections.ProjectionBroken;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.api.Changes;
import io.hrsystem.query.platform.projections.api.EventMeta;
import io.hrsystem.query.platform.projections.api.Projection;
import io.hrsystem.query.platform.projections.api.Row;
import io.hrsystem.query.platform.projections.api.RowKey;
import io.hrsystem.testserver.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What Axon does with an {@link Error}: it ends a unit of work without rolling back. */
class BatchTransactionsTest {
    private final TestDatabase read = TestDatabase.read();
    private final JdbcTemplate database = new JdbcTemplate(read.system());
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(read.system());
    private final BatchTransactions ours = new BatchTransactions(transactions);
    private final List<Throwable> errors = new ArrayList<>();
    private final BatchTarget target = BatchTarget.of(
            new ProjectionGroup("attendance", List.of()), database, transactions, new FollowedHistory(0), errors::add);

    /** An event on which a projection dies. */
    private record Deadly(Supplier<DomainEvent> content) implements EventEnvelope {
        @Override
        public EventMeta meta() {
            return new EventMeta(TenantId.next(), "stream", 0, Instant.EPOCH, null, GlobalPosition.ORIGIN);
        }

        @Override
        public GlobalPosition position() {
            return new GlobalPosition(1, 1);
        }

        @Override
        public String eventId() {
            return "deadly";
        }

        @Override
        public DomainEvent payload() {
            return content.get();
        }
    }

    @AfterEach
    void drop() {
        read.close();
    }

    @Test
    void anErrorInABatchIsRolledBackUnboundAndTold() {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        unit.attachTransaction(ours);
        Batch.inCurrentUnitOfWork(target).add(new Deadly(() -> {
            throw new StackOverflowError();
        }));
        database.update("INSERT INTO projection_token (processor, segment) VALUES ('attendance', 7)");

        assertThatThrownBy(unit::commit).isInstanceOf(BatchDied.class).hasCauseInstanceOf(StackOverflowError.class);

        assertThat(errors).singleElement().isInstanceOf(StackOverflowError.class);
        assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                .isFalse();
        assertThat(database.queryForObject("SELECT count(*) FROM projection_token", Integer.class))
                .isZero();
    }

    /** It would be made again with each event of its kind: parking them would hide it, stream by stream. */
    @Test
    void aMistakeOfAProjectionStopsItsGroupAndParksNothing() {
        var mistaken = new ProjectionGroup("attendance", List.of(ProjectedTable.of(new Mistaken())));
        var target = BatchTarget.of(mistaken, database, transactions, new FollowedHistory(0), errors::add);
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        unit.attachTransaction(ours);
        Batch.inCurrentUnitOfWork(target)
                .add(new Deadly(() -> new MaintenanceModeChanged(NORMAL, new FreeText("over"))));

        assertThatThrownBy(unit::commit).isInstanceOf(BatchDied.class).hasCauseInstanceOf(ProjectionBroken.class);

        assertThat(errors).singleElement().asString().contains("event deadly of stream stream", "Mistaken.apply");
        assertThat(database.queryForObject("SELECT count(*) FROM parked_event", Integer.class))
                .isZero();
    }

    /** Whoever went on would write rows that lack what cannot be read. */
    @Test
    void aLostKeyStopsTheGroupAndParksNothing() {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        unit.attachTransaction(ours);
        Batch.inCurrentUnitOfWork(target).add(new Deadly(() -> {
            throw KeyMissing.of(UUID.randomUUID());
        }));

        assertThatThrownBy(unit::commit).isInstanceOf(BatchDied.class).hasCauseInstanceOf(KeyMissing.class);

        assertThat(errors).singleElement().isInstanceOf(KeyMissing.class);
        assertThat(database.queryForObject("SELECT count(*) FROM parked_event", Integer.class))
                .isZero();
    }

    @Test
    void keysThatCannotBeReachedAreTriedAgain() {
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
        unit.attachTransaction(ours);
        Batch.inCurrentUnitOfWork(target).add(new Deadly(() -> {
            throw new TransientDataAccessResourceException("the database of keys is away");
        }));

        assertThatThrownBy(unit::commit).isInstanceOf(TransientDataAccessResourceException.class);

        assertThat(errors).isEmpty();
        assertThat(database.queryForObject("SELECT count(*) FROM parked_event", Integer.class))
                .isZero();
    }

    private record MarkRow(Key key) implements Row<MarkRow> {
        record Key(String id) implements RowKey<MarkRow> {}
    }

    private static final class Mistaken extends Projection<MaintenanceEvent, MarkRow> {
        Mistaken() {
            super("attendance", MaintenanceEvent.class, MarkRow.class);
        }

        @Override
        public void apply(MaintenanceEvent event, EventMeta meta, Changes<MarkRow> rows) {
            throw new IndexOutOfBoundsException();
        }
    }

    @Test
    void aThreadThatHasATransactionGetsNoOther() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> assertThatIllegalStateException().isThrownBy(ours::startTransaction));
        ours.executeInTransaction(
                () -> database.update("INSERT INTO projection_token (processor, segment) VALUES ('attendance', 7)"));
        assertThat(database.queryForObject("SELECT count(*) FROM projection_token", Integer.class))
                .isOne();
    }
}
