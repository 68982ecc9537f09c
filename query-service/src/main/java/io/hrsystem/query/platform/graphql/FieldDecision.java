package io.hrsystem.query.platform.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.hrsystem.platform.security.Caller;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Refuses a field to whom it is not for, before its controller is called or anything is loaded for it. */
@Component
final class FieldDecision extends SimplePerformantInstrumentation {
    private final FieldPermissions permissions;

    FieldDecision(FieldPermissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        var field = parameters.getEnvironment();
        Caller caller = field.getGraphQlContext().get("caller");
        if (permissions.allow(caller, field)) return fetcher;
        return environment -> {
            throw new AccessDeniedException(
                    environment.getExecutionStepInfo().getPath().toString());
        };
    }
}
