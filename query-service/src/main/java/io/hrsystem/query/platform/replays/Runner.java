package io.hrsystem.query.platform.replays;

import io.hrsystem.platform.logging.Reason;
import io.hrsystem.platform.logging.Trace;
import io.hrsystem.query.platform.projections.rebuild.RebuildIsRunning;
import io.hrsystem.query.platform.replays.Runs.Claim;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Takes work of one kind, as much as this node does at a time, and passes on what is wanted of it meanwhile. */
final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    private final AdminWork work;
    private final Runs runs;
    private final Executor threads;
    private final Map<Claim, Watch> running = new ConcurrentHashMap<>();
    private boolean stopped;

    Runner(AdminWork work, Runs runs, Executor threads) {
        this.work = work;
        this.runs = runs;
        this.threads = threads;
    }

    /** Again and again, by one thread at a time. */
    synchronized void look() {
        if (stopped) return;
        try {
            running.forEach(this::listen);
            work.tidy();
            while (running.size() < work.atOnce()) {
                var claim = work.next().flatMap(runs::claim);
                if (claim.isEmpty()) return;
                begin(claim.get());
            }
        } catch (DataAccessException e) {
            LOG.warn("What is to be done cannot be read now, will try again", Trace.of(e));
        }
    }

    private void listen(Claim claim, Watch watch) {
        watch.order(runs.beat(claim, watch) ? work.order(claim.id()) : Order.LEAVE);
    }

    private void begin(Claim claim) {
        var watch = new Watch(work.throttle(claim.id()));
        running.put(claim, watch);
        threads.execute(() -> {
            try {
                run(claim, watch);
            } catch (DataAccessException e) {
                // it looks as if this node had died: after a while one of them begins anew
                LOG.error("What has become of {} cannot be written down", claim.id(), Trace.of(e));
            } finally {
                running.remove(claim);
            }
        });
    }

    private void run(Claim claim, Watch watch) {
        try {
            runs.end(claim, watch, work.run(claim.id(), watch));
        } catch (CancellationException e) {
            switch (watch.order()) {
                case HAND_OVER -> runs.handOver(claim, watch);
                case CANCEL -> runs.cancelled(claim, watch);
                case GO, PAUSE, LEAVE -> LOG.warn("{} has been left to another node", claim.id());
            }
        } catch (RebuildIsRunning e) {
            LOG.info("{} waits: {}", claim.id(), e.getMessage());
            runs.putOff(claim, watch);
        } catch (RuntimeException e) {
            LOG.error("{} has failed", claim.id(), Trace.of(e));
            runs.end(claim, watch, Outcome.failed(Reason.withPlace(e)));
        }
    }

    /** Other nodes go on with what this one is at. */
    synchronized void stop() {
        stopped = true;
        running.values().forEach(it -> it.order(Order.HAND_OVER));
    }
}
