package io.hrsystem.query.platform.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.parser.ParserOptions;
import graphql.parser.ParsingListener;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What one query may cost at most; it is refused before it runs, and ended where it turns out to be larger. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // others write fragments out, which only a bounded query may ask of them
@EnableConfigurationProperties(Limits.Settings.class)
final class Limits extends SimplePerformantInstrumentation {
    /**
     * @param maxTokens how many words and signs it may have: to read and to validate more costs others too much
     * @param maxDepth how deep fields may be nested
     * @param maxRootFields how many questions one query may ask; each is a transaction
     * @param maxRows how many rows may be read for it, by what it says
     * @param maxNodes how many values its answer may have, by what it says and in truth
     */
    @ConfigurationProperties("hr.graphql")
    record Settings(
            @DefaultValue("5000") int maxTokens,
            @DefaultValue("12") int maxDepth,
            @DefaultValue("20") int maxRootFields,
            @DefaultValue("2000") int maxRows,
            @DefaultValue("10000") int maxNodes) {}

    private final Settings settings;

    Limits(Settings settings) {
        this.settings = settings;
    }

    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        var tokens = new AtomicInteger();
        ParsingListener counting = _ -> {
            if (tokens.incrementAndGet() > settings.maxTokens())
                throw new AbortExecutionException(
                        "The query is too long: more than %d tokens".formatted(settings.maxTokens()));
        };
        var options = ParserOptions.getDefaultOperationParserOptions();
        input.getGraphQLContext().put(ParserOptions.class, options.transform(it -> it.parsingListener(counting)));
        return input;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        var cost = OperationCost.of(execution);
        if (cost.fields() > settings.maxRootFields()
                || cost.depth() > settings.maxDepth()
                || cost.rows() > settings.maxRows()
                || cost.nodes() > settings.maxNodes())
            throw new AbortExecutionException("The query may cost too much: " + cost);
        execution.getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, settings.maxNodes());
        return super.beginExecuteOperation(parameters, state);
    }
}
