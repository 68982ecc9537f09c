package io.hrsystem.command.platform.alerts;

import io.hrsystem.command.platform.recovery.Recoveries;
import io.hrsystem.command.platform.tasks.RecurringWork;
import io.hrsystem.platform.web.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Tells people, one message for each cause. What they were told is noted afterwards: after a crash in between they are
 * told twice, never not at all.
 */
record AlertRelay(
        AlertTable alerts,
        ToldAlerts told,
        AlertChannel channel,
        Recoveries recoveries,
        AlertSettings settings,
        Texts texts)
        implements RecurringWork {
    @Override
    public String name() {
        return "alert-relay";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        if (recoveries.holdSending()) return;
        alerts.dropRepeated();
        var all = alerts.pending(settings.quiet());
        for (var pending : all) {
            channel.tell(text(pending));
            alerts.told(pending);
            told.keep(pending);
        }
        if (!all.isEmpty()) alerts.purge();
    }

    private String text(PendingAlerts pending) {
        var cause = pending.cause();
        var key = "alert." + cause.name();
        return "[%s] %s (%d)\n%s\n%s#%s"
                .formatted(
                        cause.severity(),
                        texts.of(key, Map.of(), settings.language(), cause.name()),
                        pending.alerts().size(),
                        String.join("\n", pending.subjects()),
                        settings.runbook(),
                        cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
