package io.hrsystem.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.method.Jsr250AuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request reach an endpoint only if the endpoint says by {@code @RolesAllowed} (or {@code @PermitAll}) that this
 * caller may; silence means no. It decides before the body is read.
 */
final class RoleDecision implements HandlerInterceptor {
    private final Jsr250AuthorizationManager annotations = new Jsr250AuthorizationManager();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && request.getDispatcherType() != DispatcherType.ERROR) {
            var decision = annotations.authorize(
                    SecurityContextHolder.getContext()::getAuthentication,
                    new SimpleMethodInvocation(endpoint.getBean(), endpoint.getMethod()));
            if (decision == null || !decision.isGranted())
                throw new AccessDeniedException(endpoint.getShortLogMessage());
        }
        return true;
    }
}
