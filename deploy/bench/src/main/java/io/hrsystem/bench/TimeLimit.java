package io.hrsystem.bench;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Nothing runs for more than ten minutes, whatever hangs. */
final class TimeLimit {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private TimeLimit() {}

    /** Counts anew. */
    static void start(String benchmark) {
        var timer = Pending.TIMER;
        Pending.task.cancel();
        Pending.task = new TimerTask() {
            @Override
            public void run() {
                System.err.printf("%s did not end within %s: no figures%n", benchmark, LIMIT);
                System.exit(1);
            }
        };
        timer.schedule(Pending.task, LIMIT.toMillis());
    }

    private static final class Pending {
        private static final Timer TIMER = new Timer("time limit", true);
        private static TimerTask task = new TimerTask() {
            @Override
            public void run() {}
        };
    }
}
