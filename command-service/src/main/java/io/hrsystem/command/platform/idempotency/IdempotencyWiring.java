package io.hrsystem.command.platform.idempotency;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencySettings.class)
class IdempotencyWiring {
    @Bean
    PurgeStoredResponses purgeStoredResponses(DataSource system, IdempotencySettings settings, Clock clock) {
        return new PurgeStoredResponses(JdbcClient.create(system), settings.kept(), clock);
    }
}
