package io.hrsystem.command.surface;

import static org.assertj.core.api.Assertions.assertThat;

import io.hrsystem.command.RunningService;
import io.swagger.v3.oas.models.Operation;
import jakarta.validation.Validator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The description of the surface as a file: whoever changes the surface sees the change in the review. */
class OpenApiTest {
    private static final RunningService SERVICE = RunningService.get();

    private final Description description = Description.inRepository();

    @Test
    void theDescriptionIsTheOneInTheRepository() throws Exception {
        var served = served();
        if (System.getProperty("surface", "").equals("write")) Files.writeString(Description.FILE, served);
        assertThat(served)
                .as(
                        "%s is not what the service answers; if the change is meant, run this test with"
                                + " -Dsurface=write",
                        Description.FILE)
                .isEqualTo(Files.readString(Description.FILE));
    }

    @Test
    void everyOperationSaysInOneLineWhatItDoes() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getSummary())
                        .as(it.getOperationId() + " needs an @Operation(summary = ...)")
                        .isNotBlank());
        assertThat(operations().map(Operation::getOperationId)).doesNotHaveDuplicates();
    }

    @Test
    void examplesAreRequestsThatAreAccepted() {
        var json = SERVICE.bean(JsonMapper.class);
        var validator = SERVICE.bean(Validator.class);
        var endpoints = SERVICE.bean(RequestMappingHandlerMapping.class).getHandlerMethods();
        endpoints.forEach((mapping, endpoint) -> bodyOf(endpoint).forEach(type -> {
            var method = mapping.getMethodsCondition().getMethods().iterator().next();
            var path = mapping.getPatternValues().iterator().next();
            var example = Examples.of(description)
                    .body(description.operation(method.name(), path).orElseThrow());
            assertThat(validator.validate(json.treeToValue(example, type)))
                    .as("%s %s", path, example)
                    .isEmpty();
        }));
    }

    private static Stream<Class<?>> bodyOf(HandlerMethod endpoint) {
        return Stream.of(endpoint.getMethodParameters())
                .filter(it -> it.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(it -> it.getParameterType())
                // read as it is, to name each wrong entry of a file
                .filter(it -> it != String.class);
    }

    private Stream<Operation> operations() {
        return description.api().getPaths().values().stream().flatMap(it -> it.readOperations().stream());
    }

    private static String served() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(SERVICE.api().base() + "/v3/api-docs.yaml"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
