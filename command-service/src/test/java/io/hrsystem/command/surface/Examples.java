package io.hrsystem.command.surface;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as the description shows them. */
record Examples(Description description) {
    static Examples of(Description description) {
        return new Examples(description);
    }

    /** Of an operation that has a body. */
    JsonNode body(Operation operation) {
        var body = operation.getRequestBody().getContent().get("application/json");
        return example(operation.getOperationId(), requireNonNull(body).getSchema());
    }

    private JsonNode example(String place, Schema<?> mentioned) {
        var nodes = JsonMapper.shared().getNodeFactory();
        if (mentioned.getExample() != null)
            return JsonMapper.shared()
                    .readTree(
                            Json31.mapper().valueToTree(mentioned.getExample()).toString());
        var schema = description.resolved(
                mentioned.getAnyOf() == null ? mentioned : mentioned.getAnyOf().getFirst());
        if (!schema.equals(mentioned)) return example(place, schema);
        if (schema.getEnum() != null)
            return nodes.stringNode(schema.getEnum().getFirst().toString());
        if (schema.getItems() != null) return nodes.arrayNode().add(example(place, schema.getItems()));
        assertThat(schema.getProperties())
                .as("%s needs an @Schema(example = ...)", place)
                .isNotNull();
        var example = nodes.objectNode();
        schema.getProperties().forEach((name, it) -> example.set(name, example(place + "." + name, it)));
        return example;
    }
}
