package io.hrsystem.query.testing;

import io.hrsystem.contract.DomainEvent;
import io.hrsystem.contract.Ids;
import io.hrsystem.contract.TenantId;
import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.eventstore.append.PostgresEventStorageEngine;
import io.hrsystem.eventstore.feed.CommitNotifier;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.keys.SubjectKeys;
import io.hrsystem.platform.database.TenantGate;
import io.hrsystem.platform.messages.MetadataKeys;
import io.hrsystem.testserver.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores events as the side that decides does, each call in a transaction of its own. */
public final class Feed implements AutoCloseable {
    private final PostgresEventStorageEngine engine;
    private final TransactionTemplate transaction;
    private final TenantGate gate;
    private final CommitNotifier notifier;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final JdbcClient stored;

    /** @param stream where they happened */
    public record Happened(String stream, List<DomainEvent> events) {}

    public Feed(TestDatabase command, SubjectKeys keys) {
        engine = new PostgresEventStorageEngine(command.app(), Serializers.events(keys));
        transaction = new TransactionTemplate(new JdbcTransactionManager(command.app()));
        gate = new TenantGate(command.app());
        notifier = new CommitNotifier(command.system()).start();
        stored = JdbcClient.create(command.system());
    }

    /** The store has been changed by somebody else. */
    public void lookAgain() {
        sequences.clear();
        stored.sql("SELECT tenant_id || stream_id, max(sequence) FROM event GROUP BY 1")
                .query((row, _) -> sequences.put(row.getString(1), row.getLong(2)))
                .list();
    }

    public GlobalPosition append(TenantId tenant, String stream, DomainEvent... events) {
        return append(tenant, List.of(new Happened(stream, List.of(events))));
    }

    /** Returns the position of the last event. */
    public GlobalPosition append(TenantId tenant, List<Happened> happened) {
        return append(tenant, happened, Map.of(MetadataKeys.ACTOR, "test"));
    }

    /** @param by who did it, and what else belongs to it */
    public GlobalPosition append(TenantId tenant, List<Happened> happened, Map<String, String> by) {
        var messages = new ArrayList<GenericDomainEventMessage<?>>();
        for (var each : happened) {
            for (var event : each.events()) {
                var sequence = sequences.merge(tenant + each.stream(), 0L, (last, _) -> last + 1);
                messages.add(message(tenant, each.stream(), sequence, event, by));
            }
        }
        var position = transaction.execute(_ -> {
            gate.enterUngated(tenant);
            var unit = DefaultUnitOfWork.startAndGet(messages.getFirst());
            try {
                engine.appendEvents(messages);
                return GlobalPosition.appendedIn(unit).orElseThrow();
            } finally {
                unit.rollback();
            }
        });
        notifier.wake();
        return position;
    }

    private static GenericDomainEventMessage<?> message(
            TenantId tenant, String stream, long sequence, DomainEvent event, Map<String, String> by) {
        var type = stream.substring(0, stream.indexOf(':'));
        var metadata = MetaData.with(MetadataKeys.TENANT, tenant.value()).mergedWith(by);
        return new GenericDomainEventMessage<>(type, stream, sequence, event, metadata, Ids.next(), Instant.now());
    }

    @Override
    public void close() {
        notifier.close();
    }
}
