package io.hrsystem.command.identity.sessions;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in.
 *
 * @param idle how long a session lasts without being used
 * @param longest how long it lasts at most
 * @param most sessions that an account has at the same time; the oldest ends when there is one more
 */
@ConfigurationProperties("hr.sessions")
record SessionSettings(
        @DefaultValue("30d") Duration idle,
        @DefaultValue("90d") Duration longest,
        @DefaultValue("20") int most) {
    /** When it is over by itself. */
    Instant endOf(Instant since, Instant used) {
        var byUse = used.plus(idle);
        var atLast = since.plus(longest);
        return byUse.isBefore(atLast) ? byUse : atLast;
    }
}
