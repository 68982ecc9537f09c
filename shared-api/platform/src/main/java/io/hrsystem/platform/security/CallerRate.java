package io.hrsystem.platform.security;

import io.hrsystem.platform.Refusal;
import io.hrsystem.platform.limits.Rates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Counts a request for its client and its company, whose names it can be sure of: the token has been checked. */
final class CallerRate extends OncePerRequestFilter {
    private final Rates rates;
    private final HandlerExceptionResolver problems;

    CallerRate(Rates rates, HandlerExceptionResolver problems) {
        this.rates = rates;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getAttribute(SecurityLog.CALLER) instanceof Caller caller)
                rates.count(caller.tenant().value(), caller.actor());
        } catch (Refusal tooOften) {
            problems.resolveException(request, response, null, tooOften);
            return;
        }
        chain.doFilter(request, response);
    }
}
