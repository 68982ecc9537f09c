package io.hrsystem.query.platform.replays;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node does what was asked for.
 *
 * @param atOnce how many replays; what else there is to be done does not wait for them
 * @param lookEvery how often it looks for something to do, and gives a sign of life of what it does
 * @param silence without a sign of life for so long it is taken from a node
 */
@ConfigurationProperties("hr.replays")
record RunSettings(
        @DefaultValue("2") int atOnce,
        @DefaultValue("250ms") Duration lookEvery,
        @DefaultValue("30s") Duration silence) {}
