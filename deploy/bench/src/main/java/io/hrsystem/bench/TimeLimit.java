package io.hrsystem.bench;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Nothing runs for longer than it may, whatever hangs. */
final class TimeLimit {
    private TimeLimit() {}

    /** Counts anew. */
    static void start(String benchmark, Duration limit) {
        var timer = Pending.TIMER;
        Pending.task.cancel();
        Pending.task = new TimerTask() {
            @Override
            public void run() {
                System.err.printf("%s did not end within %s: no figures%n", benchmark, limit);
                System.exit(1);
            }
        };
        timer.schedule(Pending.task, limit.toMillis());
    }

    private static final class Pending {
        private static final Timer TIMER = new Timer("time limit", true);
        private static TimerTask task = new TimerTask() {
            @Override
            public void run() {}
        };
    }
}
