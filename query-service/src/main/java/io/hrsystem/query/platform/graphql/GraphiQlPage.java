package io.hrsystem.query.platform.graphql;

import io.hrsystem.platform.security.PublicPaths;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A page to explore the schema, on a developer's machine only: it takes its scripts from the internet. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("spring.graphql.graphiql.enabled")
class GraphiQlPage {
    /** The page itself; what it asks for needs a token as ever. */
    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths("/graphiql");
    }
}
