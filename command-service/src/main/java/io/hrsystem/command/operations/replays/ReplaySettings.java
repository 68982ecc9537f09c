package io.hrsystem.command.operations.replays;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of replays.
 *
 * @param views that there may be at a time, those that are being made too
 * @param viewLife how long a view can be read
 * @param lookEvery how often it is looked whether one has come to its end
 */
@ConfigurationProperties("hr.replays")
record ReplaySettings(
        @DefaultValue("8") int views,
        @DefaultValue("1d") Duration viewLife,
        @DefaultValue("2s") Duration lookEvery) {}
