package io.hrsystem.command.payroll.runs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are computed.
 *
 * @param lookEvery how often it is looked whether runs are to be computed, or are outdated
 * @param page so many payslips are written in one transaction
 */
@ConfigurationProperties("hr.payroll")
record PayrollSettings(
        @DefaultValue("2s") Duration lookEvery,
        @DefaultValue("250") int page) {}
