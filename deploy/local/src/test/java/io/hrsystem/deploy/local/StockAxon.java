package io.hrsystem.deploy.local;

import io.hrsystem.testserver.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon's own store, processor and token, with their defaults; the tokens are in the read database. */
final class StockAxon implements AutoCloseable {
    /** More than a sequence jumps by when its server is set back. */
    static final int MANY = 100;

    private static final Jackson3Serializer JSON = Jackson3Serializer.builder().build();

    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final EmbeddedEventStore store;
    private final PooledStreamingEventProcessor processor;

    final class Handler {
        @EventHandler
        void on(String event) {
            handled.add(event);
        }
    }

    StockAxon(DataSource events, TestDatabase read) {
        store = EmbeddedEventStore.builder().storageEngine(engine(events)).build();
        processor = PooledStreamingEventProcessor.builder()
                .name("stock")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Handler())
                        .build())
                .messageSource(store)
                .initialToken(StreamableMessageSource::createTailToken)
                .initialSegmentCount(1)
                .tokenStore(tokens(read))
                .transactionManager(transactions(read.superuser()))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .build();
        processor.start();
    }

    static void createTables(DataSource events, TestDatabase read) {
        engine(events).createSchema(PostgresEventTableFactory.INSTANCE);
        tokens(read).createSchema(PostgresTokenTableFactory.INSTANCE);
    }

    List<String> publish(String name) {
        var events = new ArrayList<String>();
        for (var number = 0; number < MANY; number++) {
            events.add(name + " " + number);
            store.publish(new GenericEventMessage<>(events.getLast()));
        }
        return events;
    }

    Set<String> handled() {
        return handled;
    }

    private static JdbcEventStorageEngine engine(DataSource events) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(JSON)
                .eventSerializer(JSON)
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(events)))
                .transactionManager(transactions(events))
                .build();
    }

    private static JdbcTokenStore tokens(TestDatabase read) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(read.superuser()))
                .serializer(JSON)
                .build();
    }

    private static SpringTransactionManager transactions(DataSource source) {
        return new SpringTransactionManager(new JdbcTransactionManager(source));
    }

    @Override
    public void close() {
        processor.shutDown();
        store.shutDown();
        threads.shutdownNow();
    }
}
