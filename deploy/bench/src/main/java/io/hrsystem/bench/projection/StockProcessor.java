package io.hrsystem.bench.projection;

import io.hrsystem.bench.store.StockJdbc;
import io.hrsystem.bench.store.StockJpa;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * Axon's event store, its pooled processor and JPA, all with their defaults: 16 segments on 4 threads, tokens beside the
 * read model. The store is read by the JDBC engine, which reads faster than the JPA one.
 */
public final class StockProcessor implements AutoCloseable {
    public static final int DEFAULT_BATCH = 1;
    private static final int THREADS = 4;

    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS);
    private final EmbeddedEventStore store;
    private final PooledStreamingEventProcessor processor;

    public StockProcessor(DataSource pool, int batchSize) {
        store = EmbeddedEventStore.builder()
                .storageEngine(StockJdbc.engine(pool))
                .build();
        var factory =
                StockJpa.entities(pool, "org.axonframework.eventhandling.tokenstore", DayRow.class.getPackageName());
        var entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
        processor = PooledStreamingEventProcessor.builder()
                .name("days")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new DayProjection(entities))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(store)
                // the default one cannot be read back by this serializer
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenStore(JpaTokenStore.builder()
                        .entityManagerProvider(new SimpleEntityManagerProvider(entities))
                        .serializer(Jackson3Serializer.builder().build())
                        .build())
                .transactionManager(new SpringTransactionManager(new JpaTransactionManager(factory)))
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .batchSize(batchSize)
                .build();
    }

    public void start() {
        processor.start();
    }

    @Override
    public void close() {
        processor.shutDown();
        store.shutDown();
        coordinator.shutdownNow();
        workers.shutdownNow();
    }
}
