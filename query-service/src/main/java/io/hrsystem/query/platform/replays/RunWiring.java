package io.hrsystem.query.platform.replays;

import io.hrsystem.query.platform.projections.live.ProjectionTokens;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunSettings.class)
class RunWiring {
    @Bean
    Runs runs(JdbcTemplate systemJdbc, ProjectionTokens tokenStore, RunSettings settings) {
        return new Runs(systemJdbc, tokenStore.nodeId(), settings.silence());
    }

    @Bean
    Runners runners(List<AdminWork> works, Runs runs, RunSettings settings) {
        return new Runners(works, runs, settings.lookEvery());
    }
}
