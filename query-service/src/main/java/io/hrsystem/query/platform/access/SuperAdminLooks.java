package io.hrsystem.query.platform.access;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.normalized.ExecutableNormalizedField;
import io.hrsystem.contract.TenantId;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.access.AccessKind;
import io.hrsystem.platform.access.AccessLog;
import io.hrsystem.platform.logging.Correlation;
import io.hrsystem.platform.security.Caller;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Puts each query of a super admin on record before it runs, since it may see any company, and each that reads a view. */
@Component
public final class SuperAdminLooks extends SimplePerformantInstrumentation {
    /** In the context of a query, where its caller is. */
    public static final String ADDRESS = "address";

    /** Arguments that name a company or a thing; all others may be values. */
    private static final List<String> IDS = List.of("id", "tenantId");

    private static final Predicate<String> IS_ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

    private final AccessLog log;

    SuperAdminLooks(JdbcTemplate logJdbc, Clock clock) {
        this.log = new AccessLog(logJdbc, clock);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        var context = execution.getGraphQLContext();
        if (context.get("caller") instanceof Caller caller && (caller.replay() != null || caller.has(Role.SUPER_ADMIN)))
            record(
                    caller,
                    context.getOrDefault(ADDRESS, ""),
                    execution.getNormalizedQueryTree().get().getTopLevelFields());
        return super.beginExecuteOperation(parameters, state);
    }

    private void record(Caller caller, String address, List<ExecutableNormalizedField> fields) {
        var asked = fields.stream().map(SuperAdminLooks::text).collect(Collectors.joining(", "));
        var correlation = String.valueOf(MDC.get(Correlation.ID));
        var view = caller.replay();
        if (view == null) log.record(AccessKind.SUPER_ADMIN_LOOK, tenant(fields), caller, address, asked, correlation);
        else
            log.record(
                    AccessKind.REPLAY_READ,
                    caller.tenant(),
                    caller,
                    address,
                    "%s: %s".formatted(view, asked),
                    correlation);
    }

    /** The company, if it is one. */
    private static TenantId tenant(List<ExecutableNormalizedField> fields) {
        var named = fields.stream()
                .flatMap(it -> ids(it, it.getName().equals("tenant") ? IDS : List.of("tenantId")))
                .distinct()
                .toList();
        return named.size() == 1 ? new TenantId(named.getFirst()) : TenantId.PLATFORM;
    }

    private static String text(ExecutableNormalizedField field) {
        return Stream.concat(Stream.of(field.getName()), ids(field, IDS)).collect(Collectors.joining(" "));
    }

    private static Stream<String> ids(ExecutableNormalizedField field, List<String> arguments) {
        return arguments.stream()
                .map(field.getResolvedArguments()::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(IS_ID);
    }
}
