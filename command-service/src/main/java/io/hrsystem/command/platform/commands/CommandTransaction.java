package io.hrsystem.command.platform.commands;

import io.hrsystem.command.platform.quotas.Quota;
import io.hrsystem.eventstore.KnownPosition;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** A transaction in which commands are handled: whatever is not committed when it is closed is rolled back. */
final class CommandTransaction implements CommandSender, AutoCloseable {
    private final CommandBus bus;
    private final UnitOfWork<?> unit;
    private final TransactionalWrites rows;
    private final Map<Quota, Integer> needs = new EnumMap<>(Quota.class);

    private CommandTransaction(CommandBus bus, UnitOfWork<?> unit, TransactionalWrites rows) {
        this.bus = bus;
        this.unit = unit;
        this.rows = rows;
    }

    static CommandTransaction begin(CommandBus bus, EventTransactions transactions, MetaData metadata) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("request", metadata));
        unit.attachTransaction(transactions);
        return new CommandTransaction(bus, unit, transactions.rows());
    }

    /** What is written beside the events. */
    TransactionalWrites rows() {
        return rows;
    }

    /** Of what the company has so many more by the commands that were sent. */
    Map<Quota, Integer> needs() {
        return needs;
    }

    @Override
    public @Nullable Object send(AggregateCommand command) {
        var needed = command.needs();
        if (needed != null) needs.merge(needed, 1, Integer::sum);
        var outcome = new Outcome();
        bus.dispatch(
                new GenericCommandMessage<>(command, unit.getMessage().getMetaData()),
                (_, result) -> outcome.result = result);
        return outcome.valueOrThrow();
    }

    /** Sends all that was collected, with COMMIT; returns the position of the last event, or null if there is none. */
    @Nullable
    KnownPosition commit() {
        unit.commit();
        return KnownPosition.appendedIn(unit).orElse(null);
    }

    @Override
    public void close() {
        if (unit.isActive()) unit.rollback();
    }

    private static final class Outcome {
        private @Nullable CommandResultMessage<?> result;

        @Nullable
        Object valueOrThrow() {
            if (result == null) throw new IllegalStateException("The command bus has not answered");
            if (result.isExceptional()) throw asRuntime(result.exceptionResult());
            return result.getPayload();
        }
    }

    private static RuntimeException asRuntime(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case AggregateNotFoundException _ -> Refusal.of(RefusalCode.NOT_FOUND);
            case LockAcquisitionFailedException _ ->
                Refusal.of(RefusalCode.BUSY).until(Duration.ofSeconds(1));
            case RuntimeException runtime -> runtime;
            default -> new IllegalStateException(failure);
        };
    }
}
