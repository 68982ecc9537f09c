package io.hrsystem.command.batch;

import static java.util.function.UnaryOperator.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The jobs that there are, by name. */
@Component
final class Jobs {
    private final Map<String, BatchJob> byName;

    Jobs(List<BatchJob> jobs) {
        byName = jobs.stream().collect(toUnmodifiableMap(BatchJob::name, identity()));
    }

    Collection<BatchJob> all() {
        return byName.values();
    }

    /** Names of those that are for companies that have ended too. */
    String[] forEnded() {
        return all().stream().filter(BatchJob::isForEnded).map(BatchJob::name).toArray(String[]::new);
    }

    /** @throws Refusal UNKNOWN_JOB */
    BatchJob named(String name) {
        var job = byName.get(name);
        if (job == null) throw Refusal.of(RefusalCode.UNKNOWN_JOB).about("jobName");
        return job;
    }
}
