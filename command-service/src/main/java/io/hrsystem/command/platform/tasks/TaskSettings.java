package io.hrsystem.command.platform.tasks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tasks are run.
 *
 * @param attempts tries before a task is given up
 * @param firstPause pause after the first failure, doubled after each further one up to {@code longestPause}
 * @param heartbeat sign of life of a running task; without four of them another node takes the task over
 */
@ConfigurationProperties("hr.tasks")
record TaskSettings(
        @DefaultValue("8") int attempts,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("1m") Duration longestPause,
        @DefaultValue("500ms") Duration polling,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("4") int threads) {
    Duration pauseAfter(int failures) {
        var doublings = Math.min(failures - 1, 30);
        var pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
