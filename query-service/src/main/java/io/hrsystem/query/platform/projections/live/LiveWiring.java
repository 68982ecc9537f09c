package io.hrsystem.query.platform.projections.live;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import io.hrsystem.eventstore.feed.EventFeed;
import io.hrsystem.eventstore.feed.HistoryCheck;
import io.hrsystem.eventstore.json.EventSerializer;
import io.hrsystem.query.platform.projections.ProjectionGroups;
import io.hrsystem.query.platform.projections.ReadModelGenerations;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Every part of Axon by hand: what is left to its auto-configuration may silently be kept in memory. */
@Configuration(proxyBeanMethods = false)
class LiveWiring {
    @Bean
    EventFeed eventFeed(HikariDataSource commandSystem, EventSerializer eventSerializer, HistoryCheck historyCheck) {
        return new EventFeed(commandSystem, eventSerializer, historyCheck).start();
    }

    /**
     * As it is before anything is compared with the event store: should they go back then, this node has to notice. While
     * something is still to be made anew, it follows none.
     */
    @Bean
    FollowedHistory followedHistory(JdbcTemplate systemJdbc) {
        return new FollowedHistory(requireNonNull(systemJdbc.queryForObject(
                "SELECT CASE WHEN EXISTS (SELECT FROM to_heal) THEN -1 ELSE epoch END FROM followed_history",
                Long.class)));
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
            ProjectionProperties properties,
            FollowedHistory history) {
        eventFeed.require(List.of());
        groups.requireKnown("hr.projections.segments", properties.segments().keySet());
        var generations = new ReadModelGenerations(systemJdbc);
        var processors = new Processors(eventFeed, tokenStore, projectionTransactions, generations, properties);
        return new LiveProcessors(
                groups,
                (group, onError) ->
                        processors.of(BatchTarget.of(group, systemJdbc, systemTransactions, history, onError)));
    }
}
