package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets links a month after they have expired. */
@Component
final class PurgeActivations implements RecurringWork {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Activations activations;

    PurgeActivations(Activations activations) {
        this.activations = activations;
    }

    @Override
    public String name() {
        return "purge-activations";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        activations.purge(KEPT);
    }
}
