package io.hrsystem.query.platform.projections.live;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.api.Projection;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What is needed to work on read models, whether or not they are followed live by the same process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
public class ProjectionWiring {
    @Bean
    EventReader eventReader(HikariDataSource commandSystem, EventSerializer eventSerializer) {
        return new EventReader(commandSystem, eventSerializer);
    }

    @Bean
    ProjectionTokens tokenStore(JdbcTemplate systemJdbc, ProjectionProperties properties) {
        return new ProjectionTokens(systemJdbc, Serializers.general(), properties.nodeId());
    }

    @Bean
    ProjectionGroups projectionGroups(List<Projection<?, ?>> projections) {
        return ProjectionGroups.of(projections);
    }

    @Bean
    ParkedStreams parkedStreams(
            ProjectionGroups groups,
            EventReader eventReader,
            JdbcTemplate systemJdbc,
            JdbcTransactionManager systemTransactions) {
        return new ParkedStreams(groups, eventReader, systemJdbc, systemTransactions);
    }
}
