package io.hrsystem.command.platform.commands;

import io.hrsystem.command.platform.idempotency.IdempotencyKey;
import io.hrsystem.command.platform.idempotency.StoredResponses;
import io.hrsystem.command.platform.quotas.Quotas;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.KnownPosition;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.eventstore.append.TransactionalWrites;
import io.hrsystem.platform.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The one way a command is handled: in a transaction that begins with the gate, on the caller's thread. Events, claims,
 * reference rows and the stored response are committed together or not at all.
 */
public final class Commands {
    private final CommandBus bus;
    private final EventTransactions transactions;
    private final PreconditionQuery preconditions;
    private final StoredResponses responses;
    private final Retries retries;
    private final CommandTimer timer;
    private final PositionCode positions;
    private final StreamLocks locks;
    private final Quotas quotas;

    public Commands(
            CommandBus bus,
            EventTransactions transactions,
            DataSource app,
            MeterRegistry meters,
            StoredResponses responses,
            PositionCode positions,
            StreamLocks locks,
            Quotas quotas) {
        this.bus = bus;
        this.transactions = transactions;
        this.preconditions = new PreconditionQuery(app, transactions);
        this.responses = responses;
        this.retries = new Retries(meters);
        this.timer = new CommandTimer(meters);
        this.positions = positions;
        this.locks = locks;
        this.quotas = quotas;
    }

    /** Begins a request that changes data of the caller's own company. */
    public CommandRequest on(Request request, Object body) {
        return on(request, request.tenant(), body);
    }

    /** Begins a request that changes data of any company; only a super admin's may be another than the own. */
    public CommandRequest on(Request request, TenantId tenant, Object body) {
        return new CommandRequest(this, request, tenant, body);
    }

    /** Does work of the system on one tenant, not gated, all in one transaction. */
    public void asSystem(TenantId tenant, String actor, Consumer<CommandSender> work) {
        doing(actor, tenant, RequestMetadata.ofSystem(actor, tenant), work);
    }

    /** The same for work that is given what is written beside the events, too. */
    public void asSystem(TenantId tenant, String actor, BiConsumer<CommandSender, TransactionalWrites> work) {
        asSystem(tenant, actor, sender -> work.accept(sender, transactions.rows()));
    }

    /**
     * Does later what somebody has asked for, all in one transaction: not gated, but within the quotas of the company.
     *
     * @param operation what it is called in metrics
     * @param correlation of all that belongs to it
     */
    public void inTheNameOf(
            String actor, TenantId tenant, String operation, String correlation, Consumer<CommandSender> work) {
        doing(operation, tenant, RequestMetadata.inTheNameOf(actor, tenant, correlation), work);
    }

    /**
     * Does again what had been done and was lost, all in one transaction: neither gated nor asked again what several
     * streams have to agree on.
     *
     * @param correlation of all that is done again with it
     * @param lost the id of the lost event; those stored now name it as their cause
     * @param work is given what is written beside the events, too
     */
    public void again(
            TenantId tenant, String correlation, String lost, BiConsumer<CommandSender, TransactionalWrites> work) {
        doing(
                "recovery",
                tenant,
                RequestMetadata.again(tenant, correlation, lost),
                sender -> work.accept(sender, transactions.rows()));
    }

    /**
     * Reads what this service keeps of the caller's company, streams too.
     *
     * @throws Refusal if the gate is closed
     */
    public <T> T reading(Request request, Supplier<T> read) {
        try (var _ = begin(RequestMetadata.of(request, request.tenant()))) {
            preconditions.admit(request);
            return read.get();
        }
    }

    /** The same for work of the system, which nobody has to let in. */
    public <T> T readingAsSystem(TenantId tenant, String actor, Supplier<T> read) {
        try (var _ = begin(RequestMetadata.ofSystem(actor, tenant))) {
            preconditions.enter(tenant);
            return read.get();
        }
    }

    private void doing(String operation, TenantId tenant, MetaData metadata, Consumer<CommandSender> work) {
        IntFunction<TenantId> attempts = _ -> attempt(tenant, metadata, work);
        timer.time(operation, () -> retries.run(attempts));
    }

    <T, C extends AggregateCommand, A> Answer<A> handle(CommandCall<T, C, A> call) {
        var request = call.request();
        var key = responses.keyOf(request.caller(), request.idempotencyKey(), request.address(), call.body());
        IntFunction<Answer<A>> attempts = number -> attempt(call, key, number);
        return timer.time(request.operation(), () -> retries.run(attempts));
    }

    private <T, C extends AggregateCommand, A> Answer<A> attempt(
            CommandCall<T, C, A> call, @Nullable IdempotencyKey key, int number) {
        try (var _ = locks.before(call.preconditions().stream());
                var transaction = begin(RequestMetadata.of(call.request(), call.tenant()))) {
            var found = preconditions.ask(call, key, number);
            var stored = found.stored();
            if (key != null && stored != null)
                return new Answer<>(responses.repeat(stored, key, call.answerType()), hidden(stored.position()));
            var command = call.decision().apply(found.details());
            var returned = transaction.send(command);
            var answer = call.answer().apply(command, returned);
            call.others().apply(command, returned).forEach(transaction::send);
            // before all others: a rival with the same key must find this answer, not stumble over its own claims
            if (key != null) responses.store(transaction.rows(), key, call.tenant(), answer);
            quotas.require(transaction.rows(), call.tenant(), command.needs());
            call.rows().accept(command, transaction.rows());
            var last = commit(transaction, command);
            return new Answer<>(answer, last == null ? null : positions.hide(last));
        }
    }

    private @Nullable KnownPosition commit(CommandTransaction transaction, AggregateCommand command) {
        try {
            return transaction.commit();
        } catch (Refusal refused) {
            throw quotas.naming(refused, command.needs());
        }
    }

    /** What is stored here has happened in the history that there is. */
    private @Nullable String hidden(@Nullable GlobalPosition stored) {
        return stored == null ? null : positions.hide(stored);
    }

    private TenantId attempt(TenantId tenant, MetaData metadata, Consumer<CommandSender> work) {
        try (var transaction = begin(metadata)) {
            preconditions.enter(tenant);
            work.accept(transaction);
            transaction.needs().forEach((quota, many) -> quotas.require(transaction.rows(), tenant, quota, many));
            transaction.commit();
            return tenant;
        }
    }

    private CommandTransaction begin(MetaData metadata) {
        return CommandTransaction.begin(bus, transactions, metadata);
    }
}
