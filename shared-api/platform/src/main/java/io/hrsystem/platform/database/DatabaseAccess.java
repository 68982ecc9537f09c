package io.hrsystem.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Makes {@link Pools} from the configuration; each service takes from it the pools that it needs. */
@AutoConfiguration(before = DataSourceHealthContributorAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseProperties.class)
final class DatabaseAccess {
    @Bean
    @ConditionalOnMissingBean
    Pools pools(DatabaseProperties properties, @Value("${spring.application.name:hr-system}") String application) {
        return new Pools(properties, application);
    }

    /** Instead of Boot's, which waits for a connection. */
    @Bean
    PoolHealthIndicator dbHealthIndicator(ObjectProvider<HikariDataSource> pools) {
        return new PoolHealthIndicator(() -> pools.stream().toList());
    }
}
