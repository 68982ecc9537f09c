package io.hrsystem.query.platform.graphql;

import io.hrsystem.eventstore.LostPositions;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.eventstore.feed.EventFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Scalars of the schema. */
@Configuration(proxyBeanMethods = false)
class GraphQlWiring {
    @Bean
    PositionCode positionCode(@Value("${hr.position-key}") String secret, EventFeed eventFeed) {
        return new PositionCode(secret, eventFeed::history);
    }

    @Bean
    LostPositions lostPositions(JdbcTemplate commandJdbc, EventFeed eventFeed) {
        return new LostPositions(commandJdbc, eventFeed::history);
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.ALL.forEach(wiring::scalar);
    }
}
