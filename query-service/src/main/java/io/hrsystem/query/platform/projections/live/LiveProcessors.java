package io.hrsystem.query.platform.projections.live;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.logging.Trace;
import io.hrsystem.query.platform.projections.ProjectionGroup;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The processors of this node, one for each group of projections. */
public final class LiveProcessors implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveProcessors.class);

    private final Map<String, PooledStreamingEventProcessor> processors;
    private volatile boolean running;
    private volatile boolean held;

    /** Makes the processor of a group. */
    interface Maker {
        /** @param onError to be told when a batch has died */
        PooledStreamingEventProcessor make(ProjectionGroup group, Consumer<Throwable> onError);
    }

    LiveProcessors(ProjectionGroups groups, Maker maker) {
        processors = groups.all().stream()
                .map(group -> maker.make(group, error -> stopAfter(error, group.name())))
                .collect(toUnmodifiableMap(PooledStreamingEventProcessor::getName, identity()));
    }

    public Collection<String> names() {
        return processors.keySet();
    }

    /** How far the segments that this node works on have come, by segment. */
    public Map<Integer, GlobalPosition> positions(String processor) {
        var positions = new TreeMap<Integer, GlobalPosition>();
        of(processor).processingStatus().forEach((segment, status) -> {
            if (!status.isErrorState()) positions.put(segment, position(status));
        });
        return positions;
    }

    /** Its segments lose their claims, which raises an alert, and other nodes may try. */
    private void stopAfter(Throwable error, String processor) {
        LOG.error("{} stops on this node: a batch has died", processor, Trace.of(error));
        of(processor).shutdownAsync();
    }

    /** Runs the work while this node's processor stands still. */
    public void whilePaused(String processor, Runnable work) {
        of(processor).shutDown();
        try {
            work.run();
        } finally {
            if (running && !held) of(processor).start();
        }
    }

    /** All of them stand still on this node, from the return of this on until they are let go. */
    public synchronized void hold() {
        if (held) return;
        held = true;
        if (running) shutDown();
    }

    public synchronized void letGo() {
        if (!held) return;
        held = false;
        if (running) processors.values().forEach(PooledStreamingEventProcessor::start);
    }

    @Override
    public synchronized void start() {
        running = true;
        if (!held) processors.values().forEach(PooledStreamingEventProcessor::start);
    }

    @Override
    public synchronized void stop() {
        running = false;
        shutDown();
    }

    private void shutDown() {
        var stopped = processors.values().stream().map(PooledStreamingEventProcessor::shutdownAsync);
        CompletableFuture.allOf(stopped.toArray(CompletableFuture[]::new)).join();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private PooledStreamingEventProcessor of(String processor) {
        return Objects.requireNonNull(processors.get(processor), () -> "no processor " + processor);
    }

    private static GlobalPosition position(EventTrackerStatus status) {
        return GlobalPosition.of(status.getTrackingToken());
    }
}
