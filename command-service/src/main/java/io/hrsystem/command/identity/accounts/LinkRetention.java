package io.hrsystem.command.identity.accounts;

import io.hrsystem.command.platform.batch.Retention;
import io.hrsystem.contract.TenantId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Links are forgotten a month after they have expired, used or not, and wrong passwords after a day. */
@Component
final class LinkRetention implements Retention {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Activations activations;
    private final PasswordResets resets;
    private final CurrentPasswords passwords;

    LinkRetention(Activations activations, PasswordResets resets, CurrentPasswords passwords) {
        this.activations = activations;
        this.resets = resets;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public void purge(TenantId tenant) {
        activations.purge(tenant, KEPT);
        resets.purge(tenant, KEPT);
        passwords.purge(tenant);
    }
}
