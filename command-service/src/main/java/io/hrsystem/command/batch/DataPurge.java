package io.hrsystem.command.batch;

import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.command.platform.batch.BatchOutcome;
import io.hrsystem.command.platform.batch.BatchWork;
import io.hrsystem.command.platform.batch.Retention;
import io.hrsystem.contract.TenantId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On Sundays at four what has been kept for its time is removed, of companies that are suspended or have ended too. */
@Component
final class DataPurge implements BatchJob {
    private static final int HOUR = 4;

    private final NavigableMap<String, Retention> retentions = new TreeMap<>();

    DataPurge(List<Retention> retentions) {
        for (var each : retentions) this.retentions.put(each.name(), each);
    }

    @Override
    public String name() {
        return "DataPurge";
    }

    @Override
    public boolean runsOn(LocalDate businessDate) {
        return businessDate.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public boolean isForEnded() {
        return true;
    }

    @Override
    public LocalDateTime dueAt(LocalDate businessDate) {
        return businessDate.atTime(HOUR, 0);
    }

    @Override
    public List<String> subjects(TenantId tenant, LocalDate businessDate, @Nullable String after, int most) {
        var names = after == null ? retentions : retentions.tailMap(after, false);
        return names.keySet().stream().limit(most).toList();
    }

    @Override
    public Map<String, BatchOutcome> run(BatchWork work, List<String> subjects) {
        var outcomes = new LinkedHashMap<String, BatchOutcome>();
        for (var subject : subjects) {
            var retention = retentions.get(subject);
            if (retention != null) retention.purge(work.tenant());
            outcomes.put(subject, BatchOutcome.DONE);
        }
        return outcomes;
    }
}
