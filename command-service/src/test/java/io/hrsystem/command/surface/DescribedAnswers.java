package io.hrsystem.command.surface;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds each answer that any test gets against the description: status, kind of content, fields, position. */
public final class DescribedAnswers {
    private static final Description DESCRIPTION = Description.inRepository();

    private DescribedAnswers() {}

    public static void check(HttpResponse<String> answer, JsonNode body) {
        var path = answer.uri().getPath();
        DESCRIPTION
                .operation(answer.request().method(), path)
                .map(it -> DESCRIPTION.response(it, answer.statusCode()))
                .ifPresentOrElse(
                        it -> check(it, answer, body),
                        () -> assertThat(DESCRIPTION.operation(answer.request().method(), path))
                                .as(
                                        "%s %s is not described as answering %d",
                                        answer.request().method(), path, answer.statusCode())
                                .isEmpty());
    }

    private static void check(ApiResponse described, HttpResponse<String> answer, JsonNode body) {
        var headers = answer.headers();
        if (headers.firstValue("HR-Position").isPresent())
            assertThat(described.getHeaders()).containsKey("HR-Position");
        var type = headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (type.isEmpty()) {
            assertThat(described.getContent()).as(answer.toString()).isNull();
            return;
        }
        assertThat(described.getContent()).as(answer.toString()).containsKey(type);
        if (!type.endsWith("json")) return;
        var schema = DESCRIPTION.resolved(
                requireNonNull(described.getContent().get(type)).getSchema());
        assertThat(schema.getProperties().keySet()).as(answer.toString()).containsAll(body.propertyNames());
        assertThat(body.propertyNames()).as(answer.toString()).containsAll(required(schema));
    }

    private static List<String> required(Schema<?> schema) {
        return requireNonNullElse(schema.getRequired(), List.of());
    }
}
