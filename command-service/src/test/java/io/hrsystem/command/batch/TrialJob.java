package io.hrsystem.command.batch;

import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.command.platform.batch.BatchOutcome;
import io.hrsystem.command.platform.batch.BatchWork;
import io.hrsystem.contract.TenantId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A job whose effects are rows that nothing keeps from being written twice. */
final class TrialJob implements BatchJob {
    static final String NAME = "TrialJob";

    /** Subjects that cannot be done, and such as are to come again. */
    static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    static final Set<String> EARLY = ConcurrentHashMap.newKeySet();

    /** Whether the clock starts it. */
    static volatile boolean onSchedule;

    /** Of a company that nobody has said anything about. */
    private static final List<String> OF_ANY =
            System.getProperty("hr.test.subject") == null ? List.of() : List.of(System.getProperty("hr.test.subject"));

    private static final Map<String, List<String>> SUBJECTS = new ConcurrentHashMap<>();

    static void of(String tenant, List<String> subjects) {
        SUBJECTS.put(tenant, subjects.stream().sorted().toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean runsOn(LocalDate businessDate) {
        return onSchedule;
    }

    @Override
    public LocalDateTime dueAt(LocalDate businessDate) {
        return businessDate.atTime(1, 0);
    }

    @Override
    public List<String> subjects(TenantId tenant, LocalDate businessDate, @Nullable String after, int most) {
        return SUBJECTS.getOrDefault(tenant.value(), OF_ANY).stream()
                .filter(it -> after == null || it.compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public Map<String, BatchOutcome> run(BatchWork work, List<String> subjects) {
        var outcomes = new LinkedHashMap<String, BatchOutcome>();
        for (var subject : subjects) {
            if (BROKEN.contains(subject)) throw new IllegalStateException("cannot be done");
            var outcome = work.suspended()
                    ? BatchOutcome.SKIPPED
                    : EARLY.contains(subject) ? BatchOutcome.NOT_YET : BatchOutcome.DONE;
            if (outcome == BatchOutcome.DONE)
                work.rows()
                        .add(
                                "INSERT INTO trial_effect (tenant_id, subject, business_date) VALUES (?, ?, ?)",
                                work.tenant().value(),
                                subject,
                                work.businessDate());
            outcomes.put(subject, outcome);
        }
        return outcomes;
    }
}
