package io.hrsystem.command.batch;

import io.hrsystem.command.platform.batch.BatchJob;
import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For which business dates a run has to be started: none is left out, however long nobody has looked. */
@Component
final class DueDates {
    /** Where a day begins first. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    /** Any job runs within so many days. */
    private static final int FARTHEST = 366;

    private final RunTable runs;
    private final Clock clock;

    DueDates(RunTable runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** In their order: after the last that was started by the clock; if there is none, the latest alone. */
    List<LocalDate> missing(BatchJob job) {
        var latest = latest(job);
        if (latest == null) return List.of();
        var last = runs.lastScheduled(job.name()).orElse(latest.minusDays(1));
        if (!last.isBefore(latest)) return List.of();
        var there = runs.datesAfter(job.name(), last);
        var missing = new ArrayList<LocalDate>();
        for (var date = last.plusDays(1); !date.isAfter(latest); date = date.plusDays(1))
            if (job.runsOn(date) && !there.contains(date)) missing.add(date);
        return missing;
    }

    /** The last one whose hour has come anywhere. */
    private @Nullable LocalDate latest(BatchJob job) {
        var now = clock.instant();
        var date = LocalDate.ofInstant(now, FIRST);
        for (var left = FARTHEST; left > 0; left--, date = date.minusDays(1))
            if (job.runsOn(date) && !job.dueAt(date).toInstant(FIRST).isAfter(now)) return date;
        return null;
    }

    /** Whether that hour has come by the clock that a company has at first. */
    boolean hasComeUsually(LocalDateTime hour) {
        return !hour.atZone(TenantSettings.DEFAULTS.zone()).toInstant().isAfter(clock.instant());
    }

    /** Whether that day has not begun yet, for a company or for all that there are. */
    boolean isInFuture(LocalDate date, List<ZoneId> zones) {
        var now = clock.instant();
        return zones.stream().noneMatch(zone -> !date.isAfter(LocalDate.ofInstant(now, zone)));
    }
}
