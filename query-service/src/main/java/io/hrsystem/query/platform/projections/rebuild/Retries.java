package io.hrsystem.query.platform.projections.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.NestedExceptionUtils;

/** Tries again what others have been in the way of, for about a minute. */
final class Retries {
    private static final int TIMES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** A lock was waited for too long, or in a circle. */
    private static final Set<String> BUSY = Set.of("55P03", "40P01");

    private Retries() {}

    static void whileBusy(Runnable work) {
        for (var left = TIMES; ; left--) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (left == 0 || !isBusy(e)) throw e;
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static boolean isBusy(RuntimeException e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql
                && BUSY.contains(sql.getSQLState());
    }
}
