package io.hrsystem.command.surface;

import io.hrsystem.command.RunningService;
import io.hrsystem.platform.security.Needed;
import io.hrsystem.platform.security.Permission;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What the running service answers at.
 *
 * @param method {@code ANY} if it is not said
 */
record Endpoint(String method, String path, @Nullable Permission permission) {
    static List<Endpoint> all(RunningService service) {
        return service.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(it -> it.getHandlerMethods().entrySet().stream())
                .flatMap(it -> of(it.getKey(), it.getValue()))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var permission = Needed.by(handler.getMethod(), handler.getBeanType());
        var methods = mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? List.of("ANY") : methods)
                        .stream().map(method -> new Endpoint(method, path, permission)));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
