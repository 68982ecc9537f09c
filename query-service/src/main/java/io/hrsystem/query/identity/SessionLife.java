package io.hrsystem.query.identity;

import io.hrsystem.contract.tenants.TenantSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long sessions last, as the side that decides has it in its settings of the same names. */
@Component
final class SessionLife {
    private final Duration idle;
    private final Duration longest;
    private final Clock clock;

    SessionLife(
            @Value("${hr.sessions.idle:30d}") Duration idle,
            @Value("${hr.sessions.longest:90d}") Duration longest,
            Clock clock) {
        this.idle = idle;
        this.longest = longest;
        this.clock = clock;
    }

    Instant beganAfter() {
        return clock.instant().minus(longest);
    }

    LocalDate usedFrom() {
        return LocalDate.ofInstant(clock.instant().minus(idle), TenantSettings.DEFAULTS.zone());
    }
}
