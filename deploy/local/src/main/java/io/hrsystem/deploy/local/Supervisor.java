package io.hrsystem.deploy.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts a part again when it is gone, until the whole system stops. */
final class Supervisor {
    // Ctrl-C reaches the parts too: one that ends just before the system stops has not died
    private static final Duration SECOND_THOUGHT = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Console console;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Supervisor(Console console) {
        this.console = console;
    }

    void keep(Part part) {
        Thread.ofVirtual().name("keep-" + part.name()).start(() -> {
            try {
                while (true) {
                    var end = part.awaitEnd();
                    if (isStoppingWithin(SECOND_THOUGHT)) return;
                    console.say("%s is gone (%s), starting it again", part.name(), end);
                    bringBack(part);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void bringBack(Part part) throws InterruptedException {
        for (var pause = Duration.ofSeconds(1); ; pause = longer(pause)) {
            try {
                part.start();
                console.say("%s is back", part.name());
                return;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (isStoppingWithin(Duration.ZERO)) return;
                console.say("%s did not come up, next try in %d s: %s", part.name(), pause.toSeconds(), e.getMessage());
            }
            if (isStoppingWithin(pause)) return;
        }
    }

    /** From now on what is gone stays gone. */
    void stop() {
        stopping.countDown();
    }

    private boolean isStoppingWithin(Duration time) throws InterruptedException {
        return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
