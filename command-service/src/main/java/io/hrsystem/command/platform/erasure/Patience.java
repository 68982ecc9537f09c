package io.hrsystem.command.platform.erasure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for others, but not for ever: a step that has waited in vain is tried again. */
final class Patience {
    /** Transactions of requests and of batches are shorter, and so is what a read side is behind. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Patience() {}

    /**
     * @param inVain said if it does not end
     * @throws IllegalStateException in that case
     */
    static void whileTrue(BooleanSupplier busy, String inVain) throws InterruptedException {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (busy.getAsBoolean()) {
            if (System.nanoTime() > until) throw new IllegalStateException(inVain);
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.interrupted()) throw new InterruptedException(inVain);
        }
    }
}
