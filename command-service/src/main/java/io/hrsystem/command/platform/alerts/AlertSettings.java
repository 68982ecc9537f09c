package io.hrsystem.command.platform.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where alerts go.
 *
 * @param slackWebhookFile a file with the address of a Slack webhook, which is a secret; without one, alerts are
 *     errors in the log
 * @param runbook each alert links to the section of this page that is named like its cause
 * @param quiet how long after an alert of a cause the next ones of that cause are collected
 * @param language of the texts
 */
@ConfigurationProperties("hr.alerts")
record AlertSettings(
        @Nullable Path slackWebhookFile,
        @DefaultValue("deploy/runbook/alerts.md") String runbook,
        @DefaultValue("5m") Duration quiet,
        @DefaultValue("ko") Locale language) {}
