package io.hrsystem.query.platform.projections.live;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.ReadModelGenerations;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Every part of Axon by hand: what is left to its auto-configuration may silently be kept in memory. */
@Configuration(proxyBeanMethods = false)
class LiveWiring {
    @Bean
    EventFeed eventFeed(HikariDataSource commandSystem, EventSerializer eventSerializer) {
        return new EventFeed(commandSystem, eventSerializer).start();
    }

    @Bean
    TransactionManager projectionTransactions(JdbcTransactionManager systemTransactions) {
        return new BatchTransactions(systemTransactions);
    }

    @Bean
    LiveProcessors liveProcessors(
            ProjectionGroups groups,
            EventFeed eventFeed,
            ProjectionTokens tokenStore,
            TransactionManager projectionTransactions,
            JdbcTemplate systemJdbc,
            JdbcTransactionManager systemTransactions,
            ProjectionProperties properties) {
        eventFeed.require(tokenStore.positions());
        groups.requireKnown("hr.projections.segments", properties.segments().keySet());
        var generations = new ReadModelGenerations(systemJdbc);
        var processors = new Processors(eventFeed, tokenStore, projectionTransactions, generations, properties);
        return new LiveProcessors(
                groups,
                (group, onError) -> processors.of(BatchTarget.of(group, systemJdbc, systemTransactions, onError)));
    }
}
