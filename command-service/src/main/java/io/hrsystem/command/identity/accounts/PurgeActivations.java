package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.tasks.RecurringWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets links a month after they have expired, and wrong passwords after a day. */
@Component
final class PurgeActivations implements RecurringWork {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Activations activations;
    private final PasswordResets resets;
    private final CurrentPasswords passwords;

    PurgeActivations(Activations activations, PasswordResets resets, CurrentPasswords passwords) {
        this.activations = activations;
        this.resets = resets;
        this.passwords = passwords;
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
        resets.purge(KEPT);
        passwords.purge();
    }
}
