package io.hrsystem.command.platform.openapi;

import static java.util.stream.Collectors.joining;

import io.hrsystem.command.platform.commands.AnonymousRequest;
import io.hrsystem.command.platform.commands.Answer;
import io.hrsystem.command.platform.commands.Request;
import io.hrsystem.contract.identity.Role;
import io.hrsystem.platform.security.Needed;
import io.hrsystem.platform.security.Permission;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what follows from how its endpoint is written. */
final class Operations implements GlobalOperationCustomizer {
    /** By the names that they have in {@code openapi/common.yaml}. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Malformed",
            "401", "NotSignedIn",
            "403", "NotAllowed",
            "404", "NotFound",
            "409", "RefusedByState",
            "422", "RefusedByRule",
            "503", "NotNow",
            "default", "AnyOther");

    private static final List<String> OF_ROLES_ONLY = List.of("401", "403");

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        var permission = Needed.by(endpoint.getMethod(), endpoint.getBeanType());
        operation.setTags(List.of(featureOf(endpoint)));
        operation.setOperationId(idOf(endpoint));
        if (permission == null) operation.setSecurity(List.of());
        else restrict(operation, permission);
        var isCommand = isCommand(operation, endpoint);
        addHeaders(operation, isCommand);
        operation.setResponses(responses(operation, statusOf(endpoint), isCommand, permission != null));
        var later = endpoint.getMethodAnnotation(io.swagger.v3.oas.annotations.responses.ApiResponse.class);
        if (later != null)
            operation
                    .getResponses()
                    .addApiResponse(later.responseCode(), new ApiResponse().description(later.description()));
        return operation;
    }

    private static void restrict(Operation operation, Permission permission) {
        var sentence = "Roles: "
                + permission.roles().stream().map(it -> textOf(it, permission)).collect(joining(", ")) + ".";
        operation.setDescription(Stream.of(operation.getDescription(), sentence)
                .filter(it -> it != null)
                .reduce((said, more) -> said + "\n\n" + more)
                .orElseThrow());
        operation.addExtension(
                "x-required-roles", permission.roles().stream().map(Role::name).toList());
        for (var scheme : List.of("oauth2", "bearer"))
            operation.addSecurityItem(new SecurityRequirement().addList(scheme));
    }

    /** Whose data is meant, where it is not everybody's. */
    private static String textOf(Role role, Permission permission) {
        return switch (permission.scopeOf(role)) {
            case OWN -> role + " (their own)";
            case BELOW -> role + " (of people below them)";
            case COMPANY, PLATFORM -> role.name();
            case null -> throw new IllegalArgumentException(role + " does not have " + permission);
        };
    }

    private static void addHeaders(Operation operation, boolean isCommand) {
        var parameters = new ArrayList<>(declared(operation));
        parameters.removeIf(it -> Request.KEY_HEADER.equals(it.getName()));
        if (isCommand) parameters.add(new Parameter().$ref("IdempotencyKey"));
        parameters.add(new Parameter().$ref("AcceptLanguage"));
        operation.setParameters(parameters);
    }

    private static ApiResponses responses(
            Operation operation, HttpStatus accepted, boolean isCommand, boolean isForRoles) {
        var response = new ApiResponse().description(accepted.getReasonPhrase());
        contentOf(operation).ifPresent(response::content);
        if (isCommand)
            response.addHeaderObject(Answer.POSITION_HEADER, new Header().$ref("#/components/headers/Position"));
        var responses = new ApiResponses();
        responses.addApiResponse(String.valueOf(accepted.value()), response);
        REFUSALS.keySet().stream()
                .sorted()
                .filter(it -> isForRoles || !OF_ROLES_ONLY.contains(it))
                .forEach(it -> responses.addApiResponse(it, new ApiResponse().$ref(REFUSALS.get(it))));
        return responses;
    }

    private static Optional<Content> contentOf(Operation operation) {
        return operation.getResponses().values().stream()
                .filter(it -> it.getContent() != null)
                .flatMap(it -> it.getContent().entrySet().stream())
                .findFirst()
                .map(it -> new Content().addMediaType(it.getKey(), it.getValue()));
    }

    /** The endpoint's method and noun: {@code hireEmployee}. It names a method of every generated client. */
    private static String idOf(HandlerMethod endpoint) {
        var own = endpoint.getMethodAnnotation(io.swagger.v3.oas.annotations.Operation.class);
        if (own != null && !own.operationId().isEmpty()) return own.operationId();
        var noun = endpoint.getBeanType().getSimpleName().replaceFirst("Endpoint$", "");
        return endpoint.getMethod().getName() + noun;
    }

    private static String featureOf(HandlerMethod endpoint) {
        var name = endpoint.getBeanType().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isCommand(Operation operation, HandlerMethod endpoint) {
        if (endpoint.hasMethodAnnotation(GetMapping.class)) return false;
        return Stream.of(endpoint.getMethodParameters())
                        .anyMatch(it -> it.getParameterType() == Request.class
                                || it.getParameterType() == AnonymousRequest.class)
                || declared(operation).stream().anyMatch(it -> Request.KEY_HEADER.equals(it.getName()));
    }

    private static List<Parameter> declared(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static HttpStatus statusOf(HandlerMethod endpoint) {
        var status = endpoint.getMethodAnnotation(ResponseStatus.class);
        return status == null ? HttpStatus.OK : status.code();
    }
}
