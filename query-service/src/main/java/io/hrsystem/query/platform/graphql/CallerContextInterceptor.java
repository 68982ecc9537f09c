package io.hrsystem.query.platform.graphql;

import static java.util.stream.Collectors.toUnmodifiableMap;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ResultNodesInfo;
import io.hrsystem.eventstore.KnownPosition;
import io.hrsystem.eventstore.PositionCode;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.RefusalCode;
import io.hrsystem.platform.security.Caller;
import io.hrsystem.platform.security.SecurityLog;
import io.hrsystem.query.platform.access.SuperAdminLooks;
import io.hrsystem.query.platform.views.View;
import io.hrsystem.query.platform.views.ViewRequests;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Tells every field who asks ({@code @ContextValue Caller caller}) and gives every error a code. */
@Component
final class CallerContextInterceptor implements WebGraphQlInterceptor {
    private static final Map<String, RefusalCode> OF_THE_WHOLE_REQUEST = Stream.of(
                    RefusalCode.ACCOUNT_ENDED,
                    RefusalCode.CLIENT_REVOKED,
                    RefusalCode.READ_MODEL_BEHIND,
                    RefusalCode.POSITION_OF_LOST_HISTORY,
                    RefusalCode.POSITION_UNKNOWN,
                    RefusalCode.RATE_LIMITED,
                    RefusalCode.REPLAY_GONE,
                    RefusalCode.MAINTENANCE,
                    RefusalCode.TENANT_UNKNOWN,
                    RefusalCode.TENANT_PROVISIONING,
                    RefusalCode.TENANT_SUSPENDED,
                    RefusalCode.TENANT_INACTIVE)
            .collect(toUnmodifiableMap(RefusalCode::value, it -> it));

    private static final String CALLER = "caller";

    private final PositionCode positions;
    private final ViewRequests views;

    CallerContextInterceptor(PositionCode positions, ViewRequests views) {
        this.positions = positions;
        this.views = views;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var context = new HashMap<Object, Object>();
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller)
            putCaller(caller, request.getHeaders().getFirst(ViewRequests.HEADER), context);
        var address = request.getRemoteAddress();
        if (address != null) context.put(SuperAdminLooks.ADDRESS, address.getHostString());
        var minimum = request.getHeaders().getFirst(MinPosition.HEADER);
        // what a view knows it has known for long
        if (minimum != null && !context.containsKey(View.class))
            context.put(MinPosition.class, new MinPosition(position(minimum)));
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(context).build());
        var http = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
        return chain.next(request).map(it -> answer(it, http));
    }

    private void putCaller(Caller caller, @Nullable String named, Map<Object, Object> context) {
        if (named == null) {
            context.put(CALLER, caller);
            return;
        }
        var view = views.named(named, caller);
        context.put(View.class, view);
        context.put(CALLER, caller.reading(view.id(), view.company()));
    }

    private KnownPosition position(String header) {
        return positions
                .known(header.strip())
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.BAD_REQUEST, MinPosition.HEADER + " is no position"));
    }

    /** What the gate refuses, or a read model that is behind, is no answer at all but a problem like any other. */
    private static WebGraphQlResponse answer(WebGraphQlResponse response, @Nullable HttpServletRequest http) {
        if (isTooLong(response)) throw Refusal.of(RefusalCode.TOO_COMPLEX);
        var errors = response.getExecutionResult().getErrors();
        if (errors.isEmpty()) return response;
        var coded = errors.stream().map(CallerContextInterceptor::coded).toList();
        for (var error : coded) {
            if (!(extensions(error).get(ErrorCodes.CODE) instanceof String code)) continue;
            if (http != null && code.equals(RefusalCode.FORBIDDEN.value())) http.setAttribute(SecurityLog.PARTLY, code);
            var refusal = OF_THE_WHOLE_REQUEST.get(code);
            if (refusal != null) throw Refusal.of(refusal);
        }
        return response.transform(it -> it.errors(coded));
    }

    /** What is left out of an answer that was ended is not told from what is not there. */
    private static boolean isTooLong(WebGraphQlResponse response) {
        var context = response.getExecutionInput().getGraphQLContext();
        return context.get(ResultNodesInfo.RESULT_NODES_INFO) instanceof ResultNodesInfo nodes
                && nodes.isMaxResultNodesExceeded();
    }

    private static GraphQLError coded(GraphQLError error) {
        var extensions = extensions(error);
        if (extensions.containsKey(ErrorCodes.CODE)) return error;
        extensions.put(ErrorCodes.CODE, codeOf(error));
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    private static Map<String, Object> extensions(GraphQLError error) {
        var extensions = error.getExtensions();
        return extensions == null ? new HashMap<>() : new HashMap<>(extensions);
    }

    private static String codeOf(GraphQLError error) {
        return switch (error.getErrorType()) {
            case ErrorType.ExecutionAborted -> RefusalCode.TOO_COMPLEX.value();
            case ErrorType.DataFetchingException, ErrorType.NullValueInNonNullableField -> "INTERNAL";
            default -> "MALFORMED";
        };
    }
}
