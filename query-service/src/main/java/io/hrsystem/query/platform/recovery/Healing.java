package io.hrsystem.query.platform.recovery;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.hrsystem.platform.logging.Trace;
import io.hrsystem.query.platform.recovery.Finding.Name;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches whether the event store is still the one that the read models were made of, and puts them right if it is not:
 * before this node listens, and for as long as it runs. Of several nodes one does it; all others wait for it.
 */
@Component
final class Healing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Healing.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Node node;
    private final FirstLook firstLook;
    private final HealingWork work;
    private final WayBack wayBack;
    private final Recoveries recoveries;
    private final GateCopy gate;
    private final RecoveryChecks checks;
    private final HealingLock lock;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private boolean failing;

    Healing(
            Node node,
            FirstLook firstLook,
            HealingWork work,
            WayBack wayBack,
            Recoveries recoveries,
            GateCopy gate,
            RecoveryChecks checks) {
        this.node = node;
        this.firstLook = firstLook;
        this.work = work;
        this.wayBack = wayBack;
        this.recoveries = recoveries;
        this.gate = gate;
        this.checks = checks;
        this.lock = node.lock();
    }

    /** Before the web server and the processors. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        firstLook.look();
        node.whenLost(woken::release);
        var started = Thread.ofPlatform().daemon().name("projection-healing").unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) return;
        stopping.interrupt();
        try {
            if (!stopping.join(LONGEST_STOP)) LOG.warn("What puts the read models right does not stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private boolean isStopped() {
        return thread != Thread.currentThread();
    }

    private void run() {
        while (!isStopped()) {
            try {
                round();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing && !isStopped())
                    LOG.warn("The read models cannot be put right now, will go on trying", Trace.of(e));
                failing = true;
            }
            try {
                if (woken.tryAcquire(1, SECONDS)) woken.drainPermits();
            } catch (InterruptedException e) {
                break;
            }
        }
        lock.close();
    }

    private void round() {
        var open = recoveries.open().orElse(null);
        var stands = node.stands();
        var lost = stands.isLost() || open != null && open.isUnknown();
        if (lost || stands.isAway()) node.rest();
        if ((lost || stands.hasToHeal() || stands.hasToFill() || open != null) && lock.take()) {
            if (lost) open = goBack();
            var recovery = open == null ? null : open.id();
            work.heal(recovery);
            if (node.stands().hasToFill()) work.fill(recovery);
        }
        node.goOn();
        node.lookAtGoal();
        if (open == null) lock.close();
        else if (lock.take()) check(open);
    }

    private Recoveries.@Nullable Open goBack() {
        // another node may have done it until this one had its turn
        var open = recoveries.open().orElse(null);
        if (!node.stands().isLost() && (open == null || !open.isUnknown())) return open;
        node.requireReadable();
        var recovery = recoveries.begin();
        LOG.error("The event store has been set back: the read models go back to what it has");
        gate.takeOver(this::isClosed);
        var common = wayBack.take(recovery, node.history());
        LOG.warn("The last common event is {}", common);
        return recoveries.open().orElse(null);
    }

    private boolean isClosed() {
        return recoveries.open().isPresent();
    }

    private void check(Recoveries.Open recovery) {
        var common = recovery.common();
        if (common == null) return;
        for (var finding : checks.look(common)) {
            recoveries.checked(recovery.id(), finding);
            if (finding.name() == Name.GATE && !finding.ok()) gate.takeOver(this::isClosed);
        }
    }
}
