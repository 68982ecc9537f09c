package io.hrsystem.platform.security;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.limits.Rates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what the filters refuse in the same form as everything else. */
record Refusals(HandlerExceptionResolver problems, Rates rates)
        implements AuthenticationEntryPoint, AccessDeniedHandler, ObjectPostProcessor<BearerTokenAuthenticationFilter> {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        try {
            // who brought none has been counted before anything was done for them
            if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) rates.countStranger(request.getRemoteAddr());
        } catch (Refusal tooOften) {
            problems.resolveException(request, response, null, tooOften);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.resolveException(request, response, null, e);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        problems.resolveException(request, response, null, e);
    }

    /** By default the filter would throw past everyone when the issuer's keys cannot be had. */
    @Override
    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
        filter.setAuthenticationFailureHandler(this::commence);
        return filter;
    }
}
