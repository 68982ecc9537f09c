package io.hrsystem.command.platform.alerts;

import io.hrsystem.command.platform.recovery.Recoveries;
import io.hrsystem.platform.alerts.AlertOutbox;
import io.hrsystem.platform.web.Texts;
import io.hrsystem.storage.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertWiring {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWiring.class);

    @Bean
    AlertOutbox alertOutbox(DataSource system, Clock clock) {
        return new AlertOutbox(new JdbcTemplate(system), clock);
    }

    @Bean
    ToldAlerts toldAlerts(DataSource system, Ledger ledger, Clock clock) {
        return new ToldAlerts(new AlertTable(JdbcClient.create(system), clock), ledger);
    }

    @Bean
    AlertRelay alertRelay(ToldAlerts told, Recoveries recoveries, AlertSettings settings, Texts texts) {
        return new AlertRelay(told.alerts(), told, channel(settings), recoveries, settings, texts);
    }

    private static AlertChannel channel(AlertSettings settings) {
        var file = settings.slackWebhookFile();
        if (file == null) return text -> LOG.error("Alert: {}", text);
        try {
            return new SlackChannel(URI.create(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
