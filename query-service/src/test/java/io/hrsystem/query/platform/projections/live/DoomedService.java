package io.hrsystem.query.platform.projections.live;

import io.hrsystem.query.QueryService;
import io.hrsystem.query.testing.WatchedDriver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/** query-service with a place where it stops: to be killed there, or until it is told to go on. */
final class DoomedService implements WatchedDriver.Watch {
    static final String REACHED = "the crash point is reached: ";
    static final String GO_ON = "go on";

    /** The lock of a batch, in its first message. */
    private static final String BEGIN = "pg_advisory_xact_lock_shared";

    static final String ENDED = "the batch that stopped has ended: ";

    private final ThreadLocal<Boolean> stopped = ThreadLocal.withInitial(() -> false);

    private final Semaphore goingOn = new Semaphore(0);
    private @Nullable CrashPoint next = CrashPoint.valueOf(System.getProperty("crash.point"));
    private int times = Integer.getInteger("crash.times");

    private DoomedService() {}

    public static void main(String[] arguments) {
        var doomed = new DoomedService();
        WatchedDriver.add(doomed);
        Thread.ofPlatform().daemon().start(doomed::obey);
        SpringApplication.run(QueryService.class, arguments);
    }

    /** Each line says where to stop next, or to go on; without anybody to say so there is nothing to live for. */
    private void obey() {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(GO_ON)) goingOn.release();
                else stopAt(CrashPoint.valueOf(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private synchronized void stopAt(CrashPoint point) {
        next = point;
        times = 1;
    }

    /** A batch is two messages: first the token, then its rows with COMMIT. */
    @Override
    public void before(String sql) {
        if (sql.contains(BEGIN)) reach(CrashPoint.BEFORE_TOKEN);
        else if (sql.equals("ROLLBACK")) end(sql);
    }

    @Override
    public void after(String sql) {
        if (sql.contains(BEGIN)) reach(CrashPoint.AFTER_TOKEN_BEFORE_ROWS);
        else if (sql.endsWith("COMMIT")) {
            end("COMMIT");
            reach(CrashPoint.AFTER_COMMIT);
        }
    }

    private void end(String how) {
        if (!stopped.get()) return;
        stopped.set(false);
        System.out.println(ENDED + how);
    }

    private void reach(CrashPoint point) {
        if (!Thread.currentThread().getName().startsWith("projection-attendance") || !isTheEnd(point)) return;
        System.out.println(REACHED + point);
        goingOn.acquireUninterruptibly();
        stopped.set(true);
    }

    private synchronized boolean isTheEnd(CrashPoint point) {
        if (next != point || --times > 0) return false;
        next = null;
        return true;
    }
}
