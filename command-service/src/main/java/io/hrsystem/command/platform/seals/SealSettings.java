package io.hrsystem.command.platform.seals;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are sealed.
 *
 * @param keyFile what {@link Signer#generate} makes, the same on every node. With another one it goes on under a new
 *     key; what was signed before stays good.
 * @param every how often, if there are new events
 * @param most events of one seal; of more there are several
 */
@ConfigurationProperties("hr.seals")
record SealSettings(
        Path keyFile,
        @DefaultValue("1m") Duration every,
        @DefaultValue("10000") int most) {}
