package io.hrsystem.query.platform.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.query.platform.database.Reads;
import io.hrsystem.query.platform.positions.Freshness;
import io.hrsystem.query.platform.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Lets a field wait until the projection groups that its {@code @readFrom} names have come to the position that the request
 * asks for. Whom the field or the gate refuses is refused at once. By a view only fields of its groups are read.
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
        View view = field.getGraphQlContext().get(View.class);
        if (view != null) return ofView(view, fetcher, parameters);
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

    /** A question that says nothing is about what holds now; what is below one comes with it. */
    private static DataFetcher<?> ofView(
            View view, DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters) {
        var field = parameters.getEnvironment();
        var groups = groupsOf(field.getFieldDefinition());
        if (groups.isEmpty()) return isQuestion(field) ? notInView() : fetcher;
        return environment -> {
            view.require(groups);
            return fetcher.get(environment);
        };
    }

    private static boolean isQuestion(DataFetchingEnvironment field) {
        return field.getParentType() == field.getGraphQLSchema().getQueryType()
                && !field.getField().getName().startsWith("__");
    }

    private static DataFetcher<?> notInView() {
        return _ -> {
            throw Refusal.of(RefusalCode.NOT_IN_REPLAY);
        };
    }

    static List<String> groupsOf(GraphQLFieldDefinition field) {
        var directive = field.getAppliedDirective(DIRECTIVE);
        if (directive == null) return List.of();
        List<String> groups = directive.getArgument("groups").getValue();
        return groups;
    }
}
