package io.hrsystem.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request reach an endpoint only if the caller has the permission that the endpoint {@link Needs}; silence means
 * no. It decides before the body is read.
 */
final class RoleDecision implements HandlerInterceptor {
    private final Map<Method, Optional<Permission>> needed = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint
                && request.getDispatcherType() != DispatcherType.ERROR
                && !isPermitted(endpoint)) throw new AccessDeniedException(endpoint.getShortLogMessage());
        return true;
    }

    private boolean isPermitted(HandlerMethod endpoint) {
        var permission = needed.computeIfAbsent(
                endpoint.getMethod(), it -> Optional.ofNullable(Needed.by(it, endpoint.getBeanType())));
        return permission.isPresent()
                && SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                && token.getPrincipal().may(permission.get());
    }
}
