package io.hrsystem.query.platform.replays;

import io.hrsystem.platform.logging.Trace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** From each start to the next stop of this node. */
final class Runners implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Runners.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final List<AdminWork> works;
    private final Runs runs;
    private final Duration lookEvery;
    private volatile @Nullable Started started;

    /** @param working what was asked for parked streams is waited for: it has threads of its own */
    private record Started(List<Runner> runners, ScheduledExecutorService looking, ExecutorService working) {}

    Runners(List<AdminWork> works, Runs runs, Duration lookEvery) {
        this.works = List.copyOf(works);
        this.runs = runs;
        this.lookEvery = lookEvery;
    }

    @Override
    public void start() {
        var working = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("admin-run-", 1).factory());
        var looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("admin-runs").factory());
        var runners = works.stream().map(it -> new Runner(it, runs, working)).toList();
        looking.scheduleWithFixedDelay(() -> look(runners), 0, lookEvery.toMillis(), TimeUnit.MILLISECONDS);
        started = new Started(runners, looking, working);
    }

    private static void look(List<Runner> runners) {
        for (var runner : runners)
            try {
                runner.look();
            } catch (RuntimeException e) {
                // whoever throws here would never be asked again
                LOG.error("Work of super admins cannot be looked for", Trace.of(e));
            }
    }

    @Override
    public void stop() {
        var stopping = started;
        started = null;
        if (stopping == null) return;
        stopping.looking.shutdown();
        stopping.runners.forEach(Runner::stop);
        stopping.working.shutdown();
        try {
            if (!stopping.working.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS))
                LOG.warn("What this node is at has not been handed over");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started != null;
    }
}
