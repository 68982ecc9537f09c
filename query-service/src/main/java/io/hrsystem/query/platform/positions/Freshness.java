package io.hrsystem.query.platform.positions;

import io.hrsystem.eventstore.GlobalPosition;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Makes a read wait until a change that its caller knows of is in the read models that it looks at. */
@Component
public final class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Positions positions;

    Freshness(Positions positions) {
        this.positions = positions;
    }

    /** The last moment that a request which begins now waits for, as {@link System#nanoTime()}. */
    public static long deadline() {
        return System.nanoTime() + PATIENCE.toNanos();
    }

    /** @throws Refusal READ_MODEL_BEHIND if they have not come to the position by the deadline */
    public void await(Collection<String> processors, GlobalPosition position, long deadline) {
        while (!positions.haveReached(processors, position)) {
            if (System.nanoTime() > deadline) throw Refusal.of(RefusalCode.READ_MODEL_BEHIND);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
