package io.hrsystem.command.platform.messages;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.append.EventTransactions;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.Refusal.Kind;
import io.hrsystem.platform.database.TenantGate;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way a command is handled: in a transaction that begins with the gate, on the caller's thread. Events, claims,
 * reference rows and the stored response are committed together or not at all.
 */
public final class Commands {
    /** Of the last event; there are events if there is a transaction id, for they are the first to be written. */
    private static final String LAST_POSITION = """
        CASE WHEN pg_current_xact_id_if_assigned() IS NOT NULL
          THEN pg_current_xact_id_if_assigned()::text || '.' || currval('event_pos_seq') END\
        """;

    private static final String KEEP_ANSWER = """
        INSERT INTO stored_response (tenant_id, idempotency_key, fingerprint, answer, position)
        VALUES (?, ?, ?, ?, %s)\
        """.formatted(LAST_POSITION);

    private final CommandBus bus;
    private final EventTransactions transactions;
    private final Admissions admissions;
    private final Retries retries;
    private final CommandTimer timer;
    private final JsonMapper json;
    private final List<ReferenceRows> referenceRows;

    public Commands(
            CommandBus bus,
            EventStore events,
            DataSource app,
            MeterRegistry meters,
            JsonMapper json,
            List<ReferenceRows> referenceRows) {
        this.bus = bus;
        this.transactions = new EventTransactions(app);
        this.admissions = new Admissions(app, transactions);
        this.retries = new Retries(meters);
        this.timer = new CommandTimer(meters);
        this.json = json;
        this.referenceRows = referenceRows;
        events.subscribe(this::writeReferenceRows);
    }

    /** Handles a request whose command is known beforehand. */
    public <A> Answer<A> accept(Request request, TenantId tenant, Object body, AggregateCommand command, A answer) {
        var admission = Preconditions.plain(command.stream());
        return accept(request, tenant, body, admission, _ -> new CommandDecision<>(command, answer), typeOf(answer));
    }

    /**
     * Handles a request whose command depends on what its admission finds.
     *
     * @param tenant whose data it changes; a super admin's own tenant is another
     * @throws Refusal if it may not be done; nothing has changed then
     */
    public <T, A> Answer<A> accept(
            Request request,
            TenantId tenant,
            Object body,
            Preconditions<T> admission,
            Function<T, CommandDecision<A>> planner,
            Class<A> type) {
        var fingerprint = request.idempotencyKey() == null
                ? null
                : Fingerprint.of(request.operation() + " " + request.path(), json.writeValueAsString(body));
        return timer.time(
                request.operation(),
                () -> retries.run(attempt -> inTransaction(RequestMetadata.of(request, tenant), unit -> {
                    // who has lost a race loads again under Axon's lock, where rivals of this process queue up
                    var admitted = admissions.admit(request, tenant, admission, attempt == 1);
                    if (admitted.kept() != null) return repeated(admitted.kept(), fingerprint, type);
                    var plan = planner.apply(admitted.details());
                    send(plan.command(), unit);
                    // before all others: a rival with the same key must find this answer, not stumble over its own
                    // claims
                    keep(request, tenant, fingerprint, plan.answer());
                    plan.rows().accept(transactions.rows());
                    return new Answer<>(plan.answer(), null);
                })));
    }

    /** Work of the system on one tenant, not gated, all in one transaction. */
    public void asSystem(TenantId tenant, String actor, Consumer<CommandSender> work) {
        timer.time(
                actor,
                () -> retries.run(_ -> inTransaction(RequestMetadata.ofSystem(actor, tenant), unit -> {
                    admissions.enter(tenant);
                    work.accept(command -> send(command, unit));
                    return new Answer<>(tenant, null);
                })));
    }

    private <A> Answer<A> inTransaction(MetaData metadata, Function<UnitOfWork<?>, Answer<A>> work) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("request", metadata));
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> work.apply(unit));
        if (result.isExceptional()) throw asRuntime(result.exceptionResult());
        var answer = result.getPayload();
        return GlobalPosition.appendedIn(unit)
                .map(position -> new Answer<>(answer.body(), position.toString()))
                .orElse(answer);
    }

    private Object send(Object command, UnitOfWork<?> unit) {
        var outcome = new Object[2];
        bus.dispatch(new GenericCommandMessage<>(command, unit.getMessage().getMetaData()), (_, result) -> {
            if (result.isExceptional()) outcome[1] = result.exceptionResult();
            else outcome[0] = result.getPayload();
        });
        if (outcome[1] != null) throw asRuntime((Throwable) outcome[1]);
        return outcome[0];
    }

    private <A> Answer<A> repeated(StoredResponse kept, @Nullable String fingerprint, Class<A> type) {
        if (!kept.fingerprint().equals(fingerprint)) throw new Refusal(Kind.RULE, "IDEMPOTENCY_KEY_REUSED");
        return new Answer<>(json.readValue(kept.answer(), type), kept.position());
    }

    /** Under the caller's tenant, which a super admin's is not the one that is changed. */
    private void keep(Request request, TenantId tenant, @Nullable String fingerprint, Object answer) {
        if (fingerprint == null) return;
        var caller = request.tenant();
        var text = json.writeValueAsString(answer instanceof Secretive secretive ? secretive.withoutSecret() : answer);
        var rows = transactions.rows();
        if (!caller.equals(tenant)) rows.add(TenantGate.ENTER, caller.value());
        rows.add(KEEP_ANSWER, caller.value(), request.idempotencyKey(), fingerprint, text);
        if (!caller.equals(tenant)) rows.add(TenantGate.ENTER, tenant.value());
    }

    private void writeReferenceRows(List<? extends EventMessage<?>> events) {
        var rows = transactions.rows();
        for (var event : events) {
            var message = (DomainEventMessage<?>) event;
            var tenant = RequestMetadata.tenantOf(message.getMetaData());
            for (var target : referenceRows)
                target.apply(tenant, (DomainEvent) message.getPayload(), message.getSequenceNumber(), rows);
        }
    }

    @SuppressWarnings("unchecked")
    private static <A> Class<A> typeOf(A answer) {
        return (Class<A>) answer.getClass();
    }

    private static RuntimeException asRuntime(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case AggregateNotFoundException _ -> new Refusal(Kind.NOT_FOUND, "NOT_FOUND");
            case RuntimeException runtime -> runtime;
            default -> new IllegalStateException(failure);
        };
    }
}
