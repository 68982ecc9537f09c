package io.hrsystem.query.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.logging.Trace;
import io.hrsystem.platform.web.Texts;
import io.hrsystem.query.platform.graphql.api.Malformed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Turns whatever a field throws into an error with a stable {@code extensions.code} that says no more than it may. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorCodes extends DataFetcherExceptionResolverAdapter {
    static final String CODE = "code";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorCodes.class);

    private final Texts texts;

    ErrorCodes(Texts texts) {
        this.texts = texts;
        setThreadLocalContextAware(true);
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        return switch (failure) {
            case Refusal refusal -> {
                var text = texts.of(refusal, field.getLocale());
                yield error(field, typeOf(refusal), refusal.code().value(), text, refusal.arguments());
            }
            case Malformed malformed ->
                error(field, ErrorType.BAD_REQUEST, "MALFORMED", Map.of("field", malformed.field()));
            // reads change nothing: what the database cannot take is what was asked for
            case DataIntegrityViolationException _ -> error(field, ErrorType.BAD_REQUEST, "MALFORMED", Map.of());
            case AccessDeniedException _ -> error(field, ErrorType.FORBIDDEN, "FORBIDDEN", Map.of());
            default -> {
                LOG.error("{} failed", field.getExecutionStepInfo().getPath(), Trace.of(failure));
                yield error(field, ErrorType.INTERNAL_ERROR, "INTERNAL", Map.of());
            }
        };
    }

    private GraphQLError error(DataFetchingEnvironment field, ErrorType type, String code, Map<String, Object> values) {
        return error(field, type, code, texts.of("refusal." + code, values, field.getLocale(), code), values);
    }

    private static GraphQLError error(
            DataFetchingEnvironment field, ErrorType type, String code, String text, Map<String, Object> values) {
        var extensions = new LinkedHashMap<>(values);
        extensions.put(CODE, code);
        return GraphqlErrorBuilder.newError(field)
                .errorType(type)
                .message("%s", text)
                .extensions(extensions)
                .build();
    }

    private static ErrorType typeOf(Refusal refusal) {
        return switch (refusal.code().kind()) {
            case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case NOT_FOUND, GONE -> ErrorType.NOT_FOUND;
            case MALFORMED, STATE, RULE -> ErrorType.BAD_REQUEST;
            case TOO_MANY, UNAVAILABLE -> ErrorType.INTERNAL_ERROR;
        };
    }
}
