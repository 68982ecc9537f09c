package io.hrsystem.query.platform.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.positions.Freshness;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets a field wait until the projection groups that its {@code @readFrom} names have come to the position that the request
 * asks for. Whom the field or the gate refuses is refused at once.
 */
@Component
final class ReadFrom extends SimplePerformantInstrumentation {
    static final String DIRECTIVE = "readFrom";

    private final Freshness freshness;
    private final Reads reads;
    private final FieldPermissions permissions;

    ReadFrom(Freshness freshness, Reads reads, FieldPermissions permissions) {
        this.freshness = freshness;
        this.reads = reads;
        this.permissions = permissions;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        var field = parameters.getEnvironment();
        MinPosition minimum = field.getGraphQlContext().get(MinPosition.class);
        var groups = groupsOf(field.getFieldDefinition());
        Caller caller = field.getGraphQlContext().get("caller");
        if (minimum == null || caller == null || groups.isEmpty()) return fetcher;
        return environment -> {
            if (!minimum.isReachedBy(groups, freshness) && permissions.allow(caller, environment))
                minimum.await(groups, freshness, () -> reads.admit(caller));
            return fetcher.get(environment);
        };
    }

    static List<String> groupsOf(GraphQLFieldDefinition field) {
        var directive = field.getAppliedDirective(DIRECTIVE);
        if (directive == null) return List.of();
        List<String> groups = directive.getArgument("groups").getValue();
        return groups;
    }
}
