package io.hrsystem.query.platform.projections.live;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.eventstore.bulk.EventReader;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.Serializers;
import io.hrsystem.query.platform.projections.Projection;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Every part of Axon by hand: what is left to its auto-configuration may silently be kept in memory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
class LiveWiring {
    @Bean
    EventFeed eventFeed(HikariDataSource commandSystem) {
        return new EventFeed(commandSystem, Serializers.events()).start();
    }

    @Bean
    EventReader eventReader(HikariDataSource commandSystem) {
        return new EventReader(commandSystem, Serializers.events());
    }

    @Bean
    FencedTokenStore tokenStore(JdbcTemplate systemJdbc, ProjectionProperties properties) {
        return new FencedTokenStore(systemJdbc, Serializers.general(), properties.nodeId());
    }

    @Bean
    TransactionManager projectionTransactions(JdbcTransactionManager systemTransactions) {
        return new BatchTransactions(systemTransactions);
    }

    @Bean
    ProjectionGroups projectionGroups(List<Projection<?, ?, ?>> projections) {
        return ProjectionGroups.of(projections);
    }

    @Bean
    LiveProcessors liveProcessors(
            ProjectionGroups groups,
            EventFeed eventFeed,
            TokenStore tokenStore,
            TransactionManager projectionTransactions,
            JdbcTemplate systemJdbc,
            JdbcTransactionManager systemTransactions,
            ProjectionProperties properties) {
        var processors = new Processors(eventFeed, tokenStore, projectionTransactions, properties);
        return new LiveProcessors(groups.all().stream()
                .map(it -> processors.of(BatchTarget.of(it, systemJdbc, systemTransactions)))
                .toList());
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
