package io.hrsystem.command.platform.batch;

import io.hrsystem.contract.TenantId;
import io.hrsystem.platform.alerts.AlertCause;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a nightly job does for one company on one business date; the frame knows when, for whom, and what became of it. */
public interface BatchJob {
    /** As the runbook names it, for example {@code AttdClosing}; never renamed. */
    String name();

    /** What people are told if some company's part of a run has failed. */
    default AlertCause alert() {
        return AlertCause.BATCH_FAILED;
    }

    /** Whether there is a run of that date at all. */
    boolean runsOn(LocalDate businessDate);

    /** Whether it is for companies that have ended too, for as long as they are kept. */
    default boolean isForEnded() {
        return false;
    }

    /** When a company's hour has come, by its own clock. */
    LocalDateTime dueAt(LocalDate businessDate);

    /**
     * Those of the company on that date, in the order of their names, from what this side keeps.
     *
     * @param after the last one of the page before; null at first
     * @param most so many at most; fewer mean that there are no more
     */
    List<String> subjects(TenantId tenant, LocalDate businessDate, @Nullable String after, int most);

    /**
     * Does it for these, in the transaction in which the frame writes down what has become of each.
     *
     * @return an outcome for each of them
     * @throws RuntimeException if one of them cannot be done: nothing of it is kept, and they are tried one by one
     */
    Map<String, BatchOutcome> run(BatchWork work, List<String> subjects);
}
