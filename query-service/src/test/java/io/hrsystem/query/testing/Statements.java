package io.hrsystem.query.testing;

import java.util.ArrayList;
import java.util.List;

/** What is sent to the read database for an answer, by whatever library: each is a round trip. */
public final class Statements implements WatchedDriver.Watch {
    private static final Statements WATCH = new Statements();

    private final List<String> sent = new ArrayList<>();

    static {
        WatchedDriver.add(WATCH);
    }

    private Statements() {}

    /** The statements that are sent while this answer is made. */
    public static List<String> during(Runnable answer) {
        WATCH.takeAll();
        answer.run();
        return WATCH.takeAll();
    }

    private synchronized List<String> takeAll() {
        var all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    @Override
    public synchronized void before(String sql) {
        if (!isBackground(Thread.currentThread().getName())) sent.add(sql.strip());
    }

    /** What projections, timers and pools do meanwhile belongs to no answer. */
    private static boolean isBackground(String thread) {
        return thread.startsWith("projection-")
                || thread.startsWith("scheduling-")
                || thread.startsWith("admin-run")
                || thread.contains("connection adder");
    }
}
