package io.hrsystem.query.platform.graphql;

import io.hrsystem.eventstore.PositionCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Scalars of the schema. */
@Configuration(proxyBeanMethods = false)
class GraphQlWiring {
    @Bean
    PositionCode positionCode(@Value("${hr.position-key}") String secret) {
        return new PositionCode(secret);
    }

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.ALL.forEach(wiring::scalar);
    }
}
