package io.hrsystem.platform.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Makes {@link Pools} from the configuration; each service takes from it the pools that it needs. */
@AutoConfiguration
@EnableConfigurationProperties(DatabaseProperties.class)
final class DatabaseAccess {
    @Bean
    @ConditionalOnMissingBean
    Pools pools(DatabaseProperties properties, @Value("${spring.application.name:hr-system}") String application) {
        return new Pools(properties, application);
    }
}
