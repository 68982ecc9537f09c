package io.hrsystem.command.platform.recovery;

import io.hrsystem.command.platform.tasks.Tasks;
import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.logging.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks again and again, on every node, whether a recovery is under way: before the first request is taken, and before any
 * task runs, when the service starts.
 */
@Component
final class RecoveryWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RecoveryWatch.class);

    private final Recoveries recoveries;
    private final LedgerReach reach;
    private final Standstill standstill;
    private final RecoveryWork work;
    private final Tasks tasks;
    private final Duration every;
    private volatile @Nullable ScheduledExecutorService timer;
    private String held = "";
    private boolean failing;

    RecoveryWatch(
            Recoveries recoveries,
            LedgerReach reach,
            Standstill standstill,
            RecoveryWork work,
            Tasks tasks,
            @Value("${hr.recovery.look-every:1s}") Duration every) {
        this.recoveries = recoveries;
        this.reach = reach;
        this.standstill = standstill;
        this.work = work;
        this.tasks = tasks;
        this.every = every;
    }

    /** Commands can be handled by now; the port is opened, and tasks begin, after this. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    /** A service that cannot tell whether a recovery is under way does not start. */
    @Override
    public void start() {
        look();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("recovery-watch").factory());
        started.scheduleWithFixedDelay(this::lookOrSay, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        var running = timer;
        timer = null;
        if (running != null) running.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void lookOrSay() {
        try {
            look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) LOG.warn("It cannot be seen whether a recovery is under way: {}", Reason.of(e));
            failing = true;
        }
    }

    private void look() {
        var open = recoveries.open();
        if (open.isPresent()) recover(open.get());
        else held = "";
        // what is marked of the lost history is not to be lost too
        if (open.isEmpty() || recoveries.isLedgerKnown(open.get())) mark();
    }

    private void recover(Recovery recovery) {
        if (!recovery.id().equals(held)) begin(recovery);
        held = recovery.id();
        if (!work.isDone(recovery)) tasks.now(RecoveryWork.NAME, TenantId.PLATFORM, recovery.id());
    }

    private void begin(Recovery recovery) {
        LOG.warn("The events were set back: in maintenance until the checks of recovery {} are ok", recovery.id());
        try {
            reach.note(recovery);
        } catch (IOException e) {
            LOG.warn("The ledger cannot be read: {}", Reason.of(e));
        }
        standstill.hold();
        work.beforeAll(recovery);
    }

    private void mark() {
        try {
            reach.mark();
        } catch (IOException e) {
            LOG.warn("The ledger cannot be marked: {}", Reason.of(e));
        }
    }
}
