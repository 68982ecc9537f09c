package io.hrsystem.query.testing;

import java.sql.SQLException;
import java.util.Random;

/** Lets transactions of projections fail before their last message, the rows with COMMIT, is sent. */
public final class Faults implements WatchedDriver.Watch {
    private static final Faults WATCH = new Faults();

    private final Random random = new Random(7);
    private int percent;
    private int failures;

    static {
        WatchedDriver.add(WATCH);
    }

    private Faults() {}

    public static void happenIn(int percentOfTransactions) {
        synchronized (WATCH) {
            WATCH.percent = percentOfTransactions;
        }
    }

    public static int failures() {
        synchronized (WATCH) {
            return WATCH.failures;
        }
    }

    @Override
    public synchronized void before(String sql) throws SQLException {
        if (!sql.endsWith("; COMMIT") || !Thread.currentThread().getName().startsWith("projection-")) return;
        if (random.nextInt(100) >= percent) return;
        failures++;
        throw new SQLException("a fault of the test", "57014");
    }
}
