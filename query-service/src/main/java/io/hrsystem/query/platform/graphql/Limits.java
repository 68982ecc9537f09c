package io.hrsystem.query.platform.graphql;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.schema.GraphQLTypeUtil;
import io.hrsystem.query.platform.graphql.api.Paging;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one query may cost at most; it is refused before it runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.Settings.class)
class Limits {
    /**
     * @param maxDepth how deep fields may be nested
     * @param maxComplexity how many fields there may be, those in a list counted once for each row asked for
     */
    @ConfigurationProperties("hr.graphql")
    record Settings(
            @DefaultValue("12") int maxDepth,
            @DefaultValue("5000") int maxComplexity) {}

    @Bean
    MaxQueryDepthInstrumentation maxDepth(Settings settings) {
        return new MaxQueryDepthInstrumentation(settings.maxDepth());
    }

    @Bean
    MaxQueryComplexityInstrumentation maxComplexity(Settings settings) {
        return new MaxQueryComplexityInstrumentation(settings.maxComplexity(), new Cost());
    }

    private static final class Cost implements FieldComplexityCalculator {
        @Override
        public int calculate(FieldComplexityEnvironment field, int ofChildren) {
            var type = GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType());
            var list = type.getName().endsWith("Connection");
            var rows = list
                    ? Math.max(1, Paging.sizeOf((Integer) field.getArguments().get("first")))
                    : 1;
            // a negative or overflowing figure would pass every limit
            return (int) Math.min(Integer.MAX_VALUE / 2, 1L + (long) rows * ofChildren);
        }
    }
}
