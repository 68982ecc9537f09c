package io.hrsystem.eventstore.feed;

import static io.hrsystem.eventstore.TestStore.ACME;
import static io.hrsystem.eventstore.TestStore.event;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hrsystem.contract.Ids;
import io.hrsystem.eventstore.TestStore;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.testserver.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Axon's processor on the feed, its tokens in PostgreSQL: replayed, split and merged while it runs. */
class ProcessorTest {
    private final TestDatabase database = TestDatabase.command();
    private final TestStore store = new TestStore(database.app());
    private final EventFeed feed = new EventFeed(database.system(), Serializers.events()).start();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final List<String> appended = new ArrayList<>();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<String> replayed = new CopyOnWriteArrayList<>();
    private final PooledStreamingEventProcessor processor = processor();

    final class Handler {
        @EventHandler
        void on(EventMessage<?> event, ReplayStatus status) {
            (status.isReplay() ? replayed : handled).add(event.getIdentifier());
        }
    }

    @AfterEach
    void drop() {
        processor.shutDown();
        threads.shutdownNow();
        feed.close();
        database.close();
    }

    @Test
    void historyIsAReplayAndWhatComesAfterIsNot() {
        append();
        processor.start();
        await().untilAsserted(() -> assertThat(replayed).containsExactlyInAnyOrderElementsOf(appended));
        append();
        await().untilAsserted(() -> assertThat(handled)
                .containsExactlyInAnyOrderElementsOf(appended.subList(replayed.size(), appended.size())));
    }

    @Test
    void splittingAndMergingRepeatNothingAndSkipNothing() throws Exception {
        processor.start();
        everythingIsHandledOnce();
        assertThat(processor.splitSegment(0).get(10, SECONDS)).isTrue();
        everythingIsHandledOnce();
        assertThat(processor.processingStatus()).hasSize(3);
        mergeWhenAllStandAtTheSamePosition();
        everythingIsHandledOnce();
        mergeWhenAllStandAtTheSamePosition();
        everythingIsHandledOnce();
        assertThat(processor.processingStatus()).hasSize(1);
    }

    /** Axon's pooled processor would hand the events between two positions to the half that has had them already. */
    private void mergeWhenAllStandAtTheSamePosition() throws Exception {
        await().until(() -> JdbcClient.create(database.system())
                .sql("SELECT count(DISTINCT token) = 1 FROM tokenentry")
                .query(Boolean.class)
                .single());
        assertThat(processor.mergeSegment(0).get(10, SECONDS)).isTrue();
    }

    @Test
    void afterAResetEverythingIsReplayedOnce() {
        processor.start();
        everythingIsHandledOnce();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().untilAsserted(() -> assertThat(replayed).containsExactlyInAnyOrderElementsOf(appended));
        everythingIsHandledOnce();
    }

    private void everythingIsHandledOnce() {
        append();
        await().untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrderElementsOf(appended));
    }

    private void append() {
        for (var i = 0; i < 50; i++) {
            var event = event(ACME, Ids.next(), 0);
            store.append(event);
            feed.wake();
            appended.add(event.getIdentifier());
        }
    }

    private PooledStreamingEventProcessor processor() {
        tokens(database.owner()).createSchema(PostgresTokenTableFactory.INSTANCE);
        JdbcClient.create(database.owner())
                .sql("GRANT SELECT, INSERT, UPDATE, DELETE ON tokenentry TO hr_system")
                .update();
        return PooledStreamingEventProcessor.builder()
                .name("attendance-days")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Handler())
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(feed)
                .tokenStore(tokens(database.system()))
                .transactionManager(new SpringTransactionManager(new JdbcTransactionManager(database.system())))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(2)
                .batchSize(20)
                .tokenClaimInterval(200)
                .claimExtensionThreshold(100)
                .build();
    }

    private static JdbcTokenStore tokens(DataSource source) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(source))
                .serializer(Serializers.general())
                .contentType(byte[].class)
                .build();
    }
}
