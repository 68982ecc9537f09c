package io.hrsystem.bench.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.bench.event.Day;
import io.hrsystem.bench.event.DayCommand;
import io.hrsystem.bench.event.Punches;
import io.hrsystem.bench.harness.Server;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.messages.MetadataKeys;
import java.util.HashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;

/** A command bus and a transaction around an event store, wired as Axon's Spring Boot starter does it. */
public final class PlainBus implements Commanded, AutoCloseable {
    private final HikariDataSource pool;
    private final CommandBus bus;
    private final EventTable table;

    PlainBus(HikariDataSource pool, EventStorageEngine engine, TransactionManager transactions, EventTable table) {
        this(
                pool,
                EmbeddedEventStore.builder().storageEngine(engine).build(),
                transactions,
                AnnotationCommandTargetResolver.builder().build(),
                table);
    }

    PlainBus(
            HikariDataSource pool,
            EventStore store,
            TransactionManager transactions,
            CommandTargetResolver targets,
            EventTable table) {
        this.pool = pool;
        this.table = table;
        bus = namingCauses(
                SimpleCommandBus.builder().transactionManager(transactions).build());
        Day.handleOn(bus, store, targets);
    }

    /** As command-service does it: each event says which command caused it. */
    static CommandBus namingCauses(CommandBus bus) {
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(message -> {
            var carried = new HashMap<String, Object>(message.getMetaData());
            carried.put(MetadataKeys.CAUSATION, message.getIdentifier());
            return carried;
        }));
        return bus;
    }

    @Override
    public EventTable table() {
        return table;
    }

    @Override
    public void send(TenantId tenant, DayCommand command) {
        bus.dispatch(new GenericCommandMessage<>(command, Punches.metadata(tenant)), (_, result) -> {
            if (result.isExceptional()) throw new IllegalStateException(result.exceptionResult());
        });
    }

    @Override
    public void close() {
        pool.close();
    }

    static HikariDataSource pool(Server server, String database) {
        return new HikariDataSource(config(server, database, "hr_owner", Server.PASSWORDS.owner()));
    }

    static HikariConfig config(Server server, String database, String role, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url(database));
        config.setUsername(role);
        config.setPassword(password);
        config.setMaximumPoolSize(Server.CONNECTIONS);
        return config;
    }
}
