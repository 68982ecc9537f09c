package io.hrsystem.command.batch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How nightly jobs are run.
 *
 * @param lookEvery how often it is looked whose hour has come, and which runs are through
 * @param page how many subjects are done in one transaction
 * @param atOnce how many companies begin at a look
 * @param kept for how long it is known what has become of each subject
 */
@ConfigurationProperties("hr.batch")
record BatchSettings(
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("100") int page,
        @DefaultValue("1000") int atOnce,
        @DefaultValue("1100d") Duration kept) {}
