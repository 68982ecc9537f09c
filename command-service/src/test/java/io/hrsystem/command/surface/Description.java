package io.hrsystem.command.surface;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The description as it is in the repository. */
record Description(OpenAPI api) {
    static final Path FILE = Path.of("../shared-api/surfaces/openapi.yaml");

    static Description inRepository() {
        try {
            return new Description(Yaml31.mapper().readValue(FILE.toFile(), OpenAPI.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path as called */
    Optional<Operation> operation(String method, String path) {
        return api.getPaths().entrySet().stream()
                .filter(it -> path.matches(it.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .flatMap(it ->
                        Optional.ofNullable(it.getValue().readOperationsMap().get(HttpMethod.valueOf(method))).stream())
                .findFirst();
    }

    /** What is said of this status; a "no" that is not named is one of all the others. */
    @Nullable
    ApiResponse response(Operation operation, int status) {
        var named = operation.getResponses().get(String.valueOf(status));
        if (named == null && status >= 400) named = operation.getResponses().getDefault();
        if (named == null || named.get$ref() == null) return named;
        return api.getComponents().getResponses().get(nameIn(named.get$ref()));
    }

    Schema<?> resolved(Schema<?> schema) {
        if (schema.get$ref() == null) return schema;
        return requireNonNull(api.getComponents().getSchemas().get(nameIn(schema.get$ref())));
    }

    private static String nameIn(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
