package io.hrsystem.platform.security;

import io.hrsystem.platform.messages.MetadataKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every line that a request logs say for which tenant, and {@link SecurityLog} who was refused. */
final class CallerInLog extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? token.getPrincipal()
                : null;
        request.setAttribute(SecurityLog.CALLER, caller);
        var tenant = caller == null ? null : caller.tenant().value();
        try (var _ = MDC.putCloseable(MetadataKeys.TENANT, tenant)) {
            chain.doFilter(request, response);
        }
    }
}
