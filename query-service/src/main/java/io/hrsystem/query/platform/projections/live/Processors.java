package io.hrsystem.query.platform.projections.live;

import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.query.platform.projections.ReadModelGenerations;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * Makes processors: from the first event on that the read models don't know, in batches, and stopped by what they cannot
 * handle.
 */
record Processors(
        EventFeed feed,
        TokenStore tokens,
        TransactionManager transactions,
        ReadModelGenerations generations,
        ProjectionProperties properties) {
    private static final long CLAIM_EXTENSION_MILLIS = 2_000;

    PooledStreamingEventProcessor of(BatchTarget target) {
        var group = target.group();
        return PooledStreamingEventProcessor.builder()
                .name(group.name())
                .eventHandlerInvoker(new BatchInvoker(target))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(feed)
                .initialToken(_ -> generations.live(group.name()))
                .tokenStore(tokens)
                .transactionManager(transactions)
                .initialSegmentCount(properties.segmentsOf(group.name()))
                .maxClaimedSegments(properties.maxClaimedSegments())
                .batchSize(properties.batchSize())
                .tokenClaimInterval(CLAIM_EXTENSION_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
                .enableCoordinatorClaimExtension()
                .coordinatorExecutor(threads(group.name() + "-coordinator", 1))
                // a segment that waits for a thread loses its claim
                .workerExecutor(threads(group.name(), properties.maxClaimedSegments()))
                .build();
    }

    private static ScheduledExecutorService threads(String name, int count) {
        var names = Thread.ofPlatform().daemon().name("projection-" + name + "-", 1);
        return Executors.newScheduledThreadPool(count, names.factory());
    }
}
