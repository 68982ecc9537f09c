package io.hrsystem.query.batch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is at the moment; numbers count companies.
 *
 * @param tenantId null if it is for all companies that there were
 * @param forced the run that it repeats; null if it repeats none
 */
record BatchRun(
        String id,
        String jobName,
        LocalDate businessDate,
        @Nullable String tenantId,
        State state,
        String startedBy,
        String reason,
        int total,
        int done,
        int failed,
        int skipped,
        @Nullable String forced,
        Instant startedAt) {
    enum State {
        RUNNING,
        COMPLETED,
        COMPLETED_WITH_FAILURES,
        FAILED
    }

    /** What could not be done. */
    record Failure(String run, String tenantId, String subject, String failureClass, String error) {}

    static State state(boolean ended, int done, int failed, int skipped) {
        if (!ended) return State.RUNNING;
        if (failed == 0) return State.COMPLETED;
        return done + skipped == 0 ? State.FAILED : State.COMPLETED_WITH_FAILURES;
    }
}
